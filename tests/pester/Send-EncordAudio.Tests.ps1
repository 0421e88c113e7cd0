BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-EncordDataset -Title 'sound'
}

AfterAll {
    Stop-Sandbox $sandbox
}

# What it shares with Send-EncordVideo is tested there.
Describe 'Send-EncordAudio' {
    It 'takes the sound of an mp4 file too, which may be either' {
        $file = New-Item -ItemType File -Path (Join-Path $TestDrive 'talk.mp4') -Value 'some bytes'
        $sent = $file | Send-EncordAudio -DatasetHash $dataset.DatasetHash -Title 'Talk'
        ($sent | Get-EncordDataRow).DataType | Should -Be 'Audio'
        $sent.Title | Should -Be 'Talk'
    }
}
