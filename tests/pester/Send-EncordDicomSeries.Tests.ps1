BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-EncordDataset -Title 'series'
}

AfterAll {
    Stop-Sandbox $sandbox
}

# What it shares with Send-EncordImageGroup is tested there.
Describe 'Send-EncordDicomSeries' {
    It 'takes files without an extension, and keeps metadata' {
        $files = 1..2 | ForEach-Object { New-Item -ItemType File -Path (Join-Path $TestDrive "IM00000$_") -Value 'some bytes' }
        $sent = $files | Send-EncordDicomSeries -DatasetHash $dataset.DatasetHash -ClientMetadata { @{ slices = @($_).Count } }
        ($sent | Get-EncordDataRow -FetchClientMetadata).ClientMetadata['slices'] | Should -Be 2
    }
}
