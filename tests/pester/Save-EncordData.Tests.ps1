BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $images = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow -DataType Image
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Save-EncordData' {
    It 'saves rows and writes them as files that go on to other commands' {
        $files = $images | Save-EncordData (Join-Path $TestDrive 'rows')
        $files | Should -HaveCount 3
        $files.Name | Should -Be $images.Title
        $files | Get-Item | ForEach-Object Length | Should -Be $images.FileSize
        ($files | Get-FileHash).Path | Should -Be $files.FullName
        $files[0].DataHash | Should -Be $images[0].DataHash
        $files.Outcome | Should -Be 'Saved', 'Saved', 'Saved'
    }

    It 'skips what is there, and goes on after Select-Object -First' {
        $first = $images | Save-EncordData (Join-Path $TestDrive 'again') | Select-Object -First 1
        $first.Name | Should -Be $images[0].Title
        ($images | Save-EncordData (Join-Path $TestDrive 'again'))[0].Outcome | Should -Be 'Skipped'
        Get-ChildItem (Join-Path $TestDrive 'again') -Filter *.part* | Should -BeNullOrEmpty
    }

    It 'saves the images of a group in a directory' {
        $files = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow -Title 'marktplatz burst 08:15' | Save-EncordData $TestDrive
        $files | Should -HaveCount 4
        $files.Directory.Name | Select-Object -Unique | Should -Be 'marktplatz burst 08_15'
    }

    It 'takes lines of a CSV file and storage items by their id' {
        $images | Select-Object DatasetHash, DataHash | Export-Csv (Join-Path $TestDrive 'rows.csv')
        Import-Csv (Join-Path $TestDrive 'rows.csv') | Save-EncordData (Join-Path $TestDrive 'csv') | Should -HaveCount 3
        [pscustomobject] @{ Uuid = $images[0].BackingItemUuid } | Save-EncordData (Join-Path $TestDrive 'item') |
            ForEach-Object ItemUuid | Should -Be $images[0].BackingItemUuid
    }

    It 'leaves a file of another length, and replaces it with -Force' {
        $null = New-Item (Join-Path $TestDrive 'mine') -ItemType Directory
        Set-Content (Join-Path $TestDrive "mine/$($images[0].Title)") 'mine'
        $images[0] | Save-EncordData (Join-Path $TestDrive 'mine') -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem.FullyQualifiedErrorId | Should -BeLike 'OutputFileExists,*'
        $problem.TargetObject.DataHash | Should -Be $images[0].DataHash
        ($images[0] | Save-EncordData (Join-Path $TestDrive 'mine') -Force).Length | Should -Be $images[0].FileSize
    }

    It 'sends nothing with -WhatIf' {
        $images | Save-EncordData (Join-Path $TestDrive 'never') -WhatIf
        Join-Path $TestDrive 'never' | Should -Not -Exist
    }
}
