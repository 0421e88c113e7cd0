BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    foreach ($name in 'one.mp4', 'one.mp3', 'is.png') {
        Set-Content -LiteralPath (Join-Path $TestDrive $name) -Value 'some bytes'
    }
}

Describe 'Send-Encord<Type>' -ForEach @(
    @{ Type = 'Video'; Name = 'one.mp4' }
    @{ Type = 'Audio'; Name = 'one.mp3' }
) {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'files'
        $file = Join-Path $TestDrive $Name
        $send = Get-Command "Send-Encord$Type"
    }

    It 'makes a row of a file' {
        $sent = Get-Item $file | & $send -DatasetHash $dataset.DatasetHash
        $sent.GetType().FullName | Should -Be "EncordPS.$Type"
        $sent.Title | Should -Be $Name
        $row = $sent | Get-EncordDataRow
        $row.Title, $row.DataType, $row.FileLink | Should -Be $Name, $Type, $sent.FileLink
    }

    It 'refuses files that are not there or of another type, and sends the others' {
        $got = Watch-Command { & $send $dataset.DatasetHash $file, (Join-Path $TestDrive 'no.png'), (Join-Path $TestDrive 'is.png') }
        $got.Output | Should -HaveCount 1
        $got.Errors | Get-ErrorLine | Should -Be "FileNotFound ObjectNotFound $(Join-Path $TestDrive 'no.png')", "FileTypeNotSupported InvalidType $(Join-Path $TestDrive 'is.png')"
    }
}

Describe 'Send-EncordAudio' {
    It 'takes the sound of an mp4 file too, which may be either' {
        $sent = Get-Item (Join-Path $TestDrive 'one.mp4') | Send-EncordAudio -DatasetHash (New-EncordDataset 'sound').DatasetHash -Title 'Talk'
        ($sent | Get-EncordDataRow).DataType | Should -Be 'Audio'
        $sent.Title | Should -Be 'Talk'
    }
}
