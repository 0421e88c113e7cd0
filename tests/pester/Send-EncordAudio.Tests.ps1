BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $file = Join-Path $TestDrive 'one.mp3'
    Set-Content -LiteralPath $file -Value 'some bytes'
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Send-EncordAudio' {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'files'
    }

    It 'makes a row of a file' {
        $sent = Get-Item $file | Send-EncordAudio -DatasetHash $dataset.DatasetHash
        $sent.GetType().FullName | Should -Be 'EncordPS.Audio'
        $row = $sent | Get-EncordDataRow
        $row.Title, $row.DataType, $row.FileLink | Should -Be 'one.mp3', 'Audio', $sent.FileLink
    }

    It 'refuses a file of another type, and sends the others' {
        $sent = Send-EncordAudio $dataset.DatasetHash $file, (Join-Path $TestDrive 'no.png') -ErrorVariable problems -ErrorAction SilentlyContinue
        $sent | Should -HaveCount 1
        $problems | Should -HaveCount 1
        Set-Content -LiteralPath (Join-Path $TestDrive 'is.png') -Value 'x'
        (Get-WrittenError { Send-EncordAudio $dataset.DatasetHash (Join-Path $TestDrive 'is.png') }).FullyQualifiedErrorId |
            Should -BeLike 'FileTypeNotSupported,*'
    }

    It 'sends nothing with -WhatIf' {
        Send-EncordAudio $dataset.DatasetHash $file -WhatIf | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'has help with examples' {
        (Get-Help Send-EncordAudio).Examples.Example.Count | Should -BeGreaterOrEqual 3
    }
}
