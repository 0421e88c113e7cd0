BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $folder = Join-Path $TestDrive 'frames'
    $null = New-Item -ItemType Directory -Path $folder
    foreach ($number in 1..3) {
        [IO.File]::WriteAllBytes((Join-Path $folder "$number.png"), (Get-PngBytes))
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Send-EncordImageGroup' {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'frames'
    }

    It 'makes one row of all files from the pipeline' {
        $sent = Get-ChildItem $folder | Send-EncordImageGroup -DatasetHash $dataset.DatasetHash -Title 'all'
        $sent.GetType().FullName | Should -Be 'EncordPS.ImageGroup'
        $sent.Title | Should -Be 'all'
        ($sent | Get-EncordDataRow).DataType | Should -Be 'ImgGroup'
        $dataset | Get-EncordDataRow | Should -HaveCount 1
    }

    It 'makes a sequence, and a group with -NoVideo' {
        $sequence = Send-EncordImageGroup $dataset.DatasetHash "$folder/*" | Get-EncordDataRow
        $group = Send-EncordImageGroup $dataset.DatasetHash "$folder/*" -NoVideo | Get-EncordDataRow -FetchImagesData
        $sequence.IsImageSequence, $group.IsImageSequence | Should -Be $true, $false
        $group.ImagesData.Title | Should -Be '1.png', '2.png', '3.png'
    }

    It 'makes nothing when a file cannot be sent, and says which' {
        Send-EncordImageGroup $dataset.DatasetHash "$folder/*", "$folder/gone.png" -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] } | Should -Be 'FileNotFound', 'FilesNotSent'
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'goes on without it, with -AllowFailures' {
        Send-EncordImageGroup $dataset.DatasetHash "$folder/*", "$folder/gone.png" -AllowFailures -WarningVariable warnings -WarningAction SilentlyContinue |
            Should -HaveCount 1
        $warnings | Should -Match 'gone'
    }

    It 'sends nothing with -WhatIf' {
        $dataset | Send-EncordImageGroup -Path "$folder/*" -WhatIf | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'has help with examples' {
        (Get-Help Send-EncordImageGroup).Examples.Example.Count | Should -BeGreaterOrEqual 3
    }
}
