BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $folder = 'https://s3.eu.amazonaws.com/b/in'
    $url = "$folder/1.dcm"
}

Describe 'Start-EncordDicomDeidentification' {
    It 'gathers the files of a text file into one job, each once, and its copies come out' {
        $list = Join-Path $TestDrive 'files.txt'
        1..300 + 1 | ForEach-Object { "$folder/$_.dcm" } | Set-Content -LiteralPath $list
        $got = Watch-Command { Get-Content -LiteralPath $list | Start-EncordDicomDeidentification -IntegrationHash $aws }
        $got.Sent.Operation | Should -Be 'POST dicom-deidentification'
        $task = $got.Output[0]
        $task.GetType().FullName | Should -Be 'EncordPS.DicomDeidentifyTask'
        $task.DicomUrls | Should -HaveCount 300
        $task.JobId | Should -BeOfType [guid]
        $done = $task | Wait-EncordDicomDeidentification
        $done.Urls | Should -HaveCount 300
        $done.Urls[0] | Should -Be "$folder/deid_1.dcm"
        "$($done.Status) $($done.IntegrationHash)" | Should -Be "Done $aws"
    }

    It 'sends every option' {
        $conditions = @{ DicomTag = 'x00080008'; ConditionType = 'NotSubstr'; Value = 'SECONDARY' },
            [pscustomobject]@{ DicomTag = 'x00080060'; ConditionType = 'In'; Value = 'CT', 'MR' }
        $got = Watch-Command {
            Start-EncordDicomDeidentification $url $aws -KeepDicomTags -RedactPixelsMode REDACT_SENSITIVE_TEXT -SaveCondition $conditions -UploadDirectory 'deid/out'
        }
        $got.Sent.Body | Should -Be (-join @(
            "{`"integrationUuid`":`"$aws`",`"dicomUrls`":[`"$url`"],`"redactDicomTags`":false,`"redactPixelsMode`":`"redactSensitiveText`","
            '"saveConditions":[{"value":"SECONDARY","conditionType":"notSubstr","dicomTag":"x00080008"},'
            '{"value":["CT","MR"],"conditionType":"in","dicomTag":"x00080060"}],"uploadDir":"deid/out"}'
        ))
    }

    It 'makes one job for each integration of a table' {
        $gcp = (Get-EncordCloudIntegration -Title 'GCP medical archive').Id
        $csv = "DicomUrl,IntegrationHash`n$folder/1.dcm,$aws`n$folder/2.dcm,$gcp`n$folder/3.dcm,$aws"
        ($csv | ConvertFrom-Csv | Start-EncordDicomDeidentification).DicomUrls.Count | Should -Be 3
        $csv | ConvertFrom-Csv | Start-EncordDicomDeidentification | Should -HaveCount 2
    }

    It 'takes a cloud integration from the pipeline, and a task to start another for the same files' {
        $task = Get-EncordCloudIntegration -Title 'AWS prod bucket' | Start-EncordDicomDeidentification -DicomUrl $url
        $task.IntegrationHash | Should -Be $aws
        ($task | Start-EncordDicomDeidentification -KeepDicomTags).DicomUrls | Should -Be $url
    }

    It 'takes conditions as hashtables and as objects' {
        $condition = [EncordPS.SaveDeidentifiedDicomCondition]@{ DicomTag = 'x00080060'; ConditionType = 'In'; Value = 'CT' }
        $condition.Value | Should -Be 'CT'
        $hashtable = @{ DicomTag = 'x00080008'; ConditionType = 'NotSubstr'; Value = 'SECONDARY' }
        Start-EncordDicomDeidentification $url $aws -SaveCondition $condition, $hashtable | Should -HaveCount 1
    }

    It 'offers the modes' {
        Complete 'Start-EncordDicomDeidentification -RedactPixelsMode ' |
            Should -Be 'RedactAllText', 'RedactNoText', 'RedactSensitiveText'
    }

    It 'writes an error for what is no URL, and starts the others: <Value>' -ForEach @(
        '', 'scan.dcm', '/scans/1.dcm', 'C:\scans\1.dcm', 'file:///scans/1.dcm', 'https://', ([pscustomobject]@{ Name = 'x' }) |
            ForEach-Object { @{ Value = $_ } }
    ) {
        $got = Watch-Command { $Value, $url | Start-EncordDicomDeidentification -IntegrationHash $aws }
        $got.Output.DicomUrls | Should -Be $url
        Assert-Problem $got.Errors InvalidArgument InvalidArgument
        "$($got.Errors[0].TargetObject)" | Should -Be "$Value"
    }

    It 'writes an error about an integration that is not there, or that is none' {
        Assert-Problem (Watch-Command { Start-EncordDicomDeidentification $url $unknown }).Errors IntegrationNotFound ObjectNotFound $unknown
        Assert-Problem (Watch-Command { Start-EncordDicomDeidentification $url 'bucket' }).Errors InvalidId InvalidArgument 'bucket'
    }

    It 'sends nothing for a condition that says nothing' {
        $got = Watch-Command { Start-EncordDicomDeidentification $url $aws -SaveCondition @{ DicomTag = 'x00080060'; ConditionType = 'In' } }
        Assert-Problem $got.Errors InvalidArgument InvalidArgument
        $got.Sent | Should -BeNullOrEmpty
    }
}
