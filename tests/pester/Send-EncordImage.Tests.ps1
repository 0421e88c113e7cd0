BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $folder = Join-Path $TestDrive 'images'
    $null = New-Item -ItemType Directory -Path $folder
    foreach ($name in 'a.png', 'b.png', 'c[1].png') {
        [IO.File]::WriteAllBytes((Join-Path $folder $name), (Get-PngByte))
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Send-EncordImage' {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'images'
        Push-Location -LiteralPath $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'sends what Get-ChildItem finds, with any name' {
        $sent = Get-ChildItem *.png | Send-EncordImage -DatasetHash $dataset.DatasetHash
        $sent.Title | Should -Be 'a.png', 'b.png', 'c[1].png'
        $sent[0].GetType().FullName | Should -Be 'EncordPS.SingleImage'
        $sent[0] -is [EncordPS.Image] | Should -BeTrue
        $sent | Get-EncordDataRow | ForEach-Object { "$($_.Width)x$($_.Height)" } | Should -Be '300x200', '300x200', '300x200'
    }

    It 'takes relative paths, wildcards and paths from the pipeline' {
        Send-EncordImage $dataset.DatasetHash [ab].png | Should -HaveCount 2
        'a.png', './b.png' | Send-EncordImage $dataset.DatasetHash | Should -HaveCount 2
        Send-EncordImage $dataset.DatasetHash -LiteralPath 'c[1].png' | Should -HaveCount 1
    }

    It 'takes the dataset from the pipeline, and a title' {
        ($dataset | Send-EncordImage -Path a.png -Title 'first').Title | Should -Be 'first'
    }

    It 'takes the lines of a CSV file' {
        "DatasetHash,Path`n$($dataset.DatasetHash),a.png`n$($dataset.DatasetHash),b.png" | ConvertFrom-Csv |
            Send-EncordImage -ClientMetadata { @{ bytes = $_.Length } } | Should -HaveCount 2
        ($dataset | Get-EncordDataRow -FetchClientMetadata)[0].ClientMetadata['bytes'] | Should -Be 34
    }

    It 'goes on after files that cannot be sent' {
        $sent = Send-EncordImage $dataset.DatasetHash gone.png, none*.png, a.png -ErrorVariable problems -ErrorAction SilentlyContinue
        $sent.Title | Should -Be 'a.png'
        $problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] } | Should -Be 'FileNotFound', 'FileNotFound'
    }

    It 'warns instead, with -AllowFailures' {
        $sent = Send-EncordImage $dataset.DatasetHash gone.png, a.png -AllowFailures -ErrorAction Stop -WarningVariable warnings -WarningAction SilentlyContinue
        $sent | Should -HaveCount 1
        $warnings | Should -Match 'gone.png'
    }

    It 'fills a folder alone' {
        $sent = Send-EncordImage -FolderUuid $dataset.BackingFolderUuid -Path a.png
        $sent.BackingItemUuid | Should -Not -BeNullOrEmpty
        $sent.DatasetHash | Should -BeNullOrEmpty
    }

    It 'shows the ids in its view' {
        Send-EncordImage $dataset.DatasetHash a.png | Out-String -Width 100 | Should -Match 'DataHash +Title +BackingItemUuid'
    }

    It 'sends nothing with -WhatIf' {
        Get-ChildItem *.png | Send-EncordImage -DatasetHash $dataset.DatasetHash -WhatIf | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }
}
