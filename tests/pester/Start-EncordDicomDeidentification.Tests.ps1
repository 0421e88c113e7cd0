BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $aws = Get-AnyIntegration
}

Describe 'Start-EncordDicomDeidentification' {
    It 'gathers the files of a text file into one job' {
        $list = Join-Path $TestDrive 'files.txt'
        1..300 | ForEach-Object { "https://s3.eu.amazonaws.com/b/in/$_.dcm" } | Set-Content -LiteralPath $list
        $task = Get-Content -LiteralPath $list | Start-EncordDicomDeidentification -IntegrationHash $aws
        $task.GetType().FullName | Should -Be 'EncordPS.DicomDeidentifyTask'
        $task.DicomUrls | Should -HaveCount 300
        $task.JobId | Should -BeOfType [guid]
        ($task | Wait-EncordDicomDeidentification).Urls | Should -HaveCount 300
    }

    It 'binds the columns of a table, and a cloud integration' {
        $csv = "DicomUrl,IntegrationHash`nhttps://a.example/1.dcm,$aws`nhttps://a.example/2.dcm,$aws"
        ($csv | ConvertFrom-Csv | Start-EncordDicomDeidentification).DicomUrls | Should -HaveCount 2
        $integration = Get-EncordCloudIntegration -Title 'AWS prod bucket'
        ($integration | Start-EncordDicomDeidentification -DicomUrl 'https://a.example/1.dcm').IntegrationHash | Should -Be $aws
    }

    It 'takes conditions as hashtables and as objects' {
        $condition = [EncordPS.SaveDeidentifiedDicomCondition]@{ DicomTag = 'x00080060'; ConditionType = 'In'; Value = 'CT' }
        $condition.Value | Should -Be 'CT'
        $hashtable = @{ DicomTag = 'x00080008'; ConditionType = 'NotSubstr'; Value = 'SECONDARY' }
        Start-EncordDicomDeidentification 'https://a.example/1.dcm' $aws -SaveCondition $condition, $hashtable | Should -HaveCount 1
    }

    It 'offers the modes' {
        Complete 'Start-EncordDicomDeidentification -RedactPixelsMode ' |
            Should -Be 'RedactAllText', 'RedactNoText', 'RedactSensitiveText'
    }

    It 'writes an error for a line that is no URL, and starts the others' {
        $task = 'https://a.example/1.dcm', 'scan 2', '' |
            Start-EncordDicomDeidentification -IntegrationHash $aws -ErrorVariable problems -ErrorAction SilentlyContinue
        $task.DicomUrls | Should -Be 'https://a.example/1.dcm'
        $problems | ForEach-Object FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
        $problems[0].TargetObject | Should -Be 'scan 2'
    }

    It 'starts nothing with -WhatIf' {
        Start-EncordDicomDeidentification 'https://a.example/1.dcm' $aws -WhatIf | Should -BeNullOrEmpty
    }
}
