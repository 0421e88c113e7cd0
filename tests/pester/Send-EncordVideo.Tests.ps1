BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    foreach ($name in 'one.mp4', 'one.mp3', 'is.png') {
        Set-Content -LiteralPath (Join-Path $TestDrive $name) -Value 'some bytes'
    }
}

AfterAll {
    Stop-Sandbox $sandbox
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
        $row = $sent | Get-EncordDataRow
        $row.Title, $row.DataType, $row.FileLink | Should -Be $Name, $Type, $sent.FileLink
    }

    It 'refuses files that are not there or of another type, and sends the others' {
        $paths = $file, (Join-Path $TestDrive 'no.png'), (Join-Path $TestDrive 'is.png')
        & $send $dataset.DatasetHash $paths -ErrorVariable problems -ErrorAction SilentlyContinue | Should -HaveCount 1
        $problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] } | Should -Be 'FileNotFound', 'FileTypeNotSupported'
    }

    It 'sends nothing with -WhatIf' {
        & $send $dataset.DatasetHash $file -WhatIf | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }
}
