BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $folder = Join-Path $TestDrive 'frames'
    $null = New-Item -ItemType Directory -Path $folder
    foreach ($number in 1..3) {
        [IO.File]::WriteAllBytes((Join-Path $folder "$number.dcm"), (Get-PngBytes))
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Send-EncordDicomSeries' {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'frames'
    }

    It 'makes one row of all files from the pipeline' {
        $sent = Get-ChildItem $folder | Send-EncordDicomSeries -DatasetHash $dataset.DatasetHash -Title 'all'
        $sent.GetType().FullName | Should -Be 'EncordPS.DicomSeries'
        $sent.Title | Should -Be 'all'
        ($sent | Get-EncordDataRow).DataType | Should -Be 'Dicom'
        $dataset | Get-EncordDataRow | Should -HaveCount 1
    }

    It 'keeps metadata' {
        $sent = Send-EncordDicomSeries $dataset.DatasetHash "$folder/*" -ClientMetadata @{ site = 'north' }
        ($sent | Get-EncordDataRow -FetchClientMetadata).ClientMetadata['site'] | Should -Be 'north'
    }

    It 'makes nothing when a file cannot be sent, and says which' {
        Send-EncordDicomSeries $dataset.DatasetHash "$folder/*", "$folder/gone.dcm" -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] } | Should -Be 'FileNotFound', 'FilesNotSent'
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'goes on without it, with -AllowFailures' {
        Send-EncordDicomSeries $dataset.DatasetHash "$folder/*", "$folder/gone.dcm" -AllowFailures -WarningVariable warnings -WarningAction SilentlyContinue |
            Should -HaveCount 1
        $warnings | Should -Match 'gone'
    }

    It 'sends nothing with -WhatIf' {
        $dataset | Send-EncordDicomSeries -Path "$folder/*" -WhatIf | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'has help with examples' {
        (Get-Help Send-EncordDicomSeries).Examples.Example.Count | Should -BeGreaterOrEqual 3
    }
}
