BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-FilledDataset -VideoCount 250 -Title 'items'
    $folder = $dataset.BackingFolderUuid
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Get-EncordStorageItem' {
    It 'lists items with what they are' {
        $item = Get-EncordStorageItem -FolderUuid $folder -First 1
        $item | Should -BeOfType [EncordPS.StorageItem]
        $item.ItemUuid | Should -Be $item.Uuid
        $item.Parent | Should -Be $folder
        $item.ItemType | Should -Be 'Video'
        $item.StorageLocation | Should -Be 'S3'
        $item.CreatedAt | Should -BeOfType [DateTimeOffset]
        $item.SignedUrl | Should -BeNullOrEmpty
    }

    It 'lists across pages in order' {
        $names = (Get-EncordStorageItem -FolderUuid $folder).Name
        $names | Should -HaveCount 250
        $names | Should -Be ([string[]] (Get-EncordStorageItem -FolderUuid $folder -Descending).Name)[249..0]
    }

    It 'makes one request when <Name>' -ForEach @(
        @{ Name = 'Select-Object -First has enough'; Script = { Get-EncordStorageItem -FolderUuid $folder -Verbose 4>&1 | Select-Object -First 5 } }
        @{ Name = '-First says how many'; Script = { Get-EncordStorageItem -FolderUuid $folder -First 3 -Verbose 4>&1 } }
        @{ Name = 'many rows are piped'; Script = { $dataset | Get-EncordDataRow | Get-EncordStorageItem -Verbose 4>&1 } }
    ) {
        @(& $Script | Where-Object { $_ -is [Management.Automation.VerboseRecord] }) | Should -HaveCount 1
    }

    It 'takes datasets, folders, rows and items from the pipeline' {
        Get-EncordDataset 'items' | Get-EncordStorageItem 'clip-25' | Should -HaveCount 2
        Get-EncordStorageFolder -FolderUuid $folder | Get-EncordStorageItem 'clip-25' | Should -HaveCount 2
        $dataset | Get-EncordDataRow -Title 'clip-7' | Get-EncordStorageItem | Get-EncordStorageItem | ForEach-Object Name | Should -Be 'clip-7'
    }

    It 'searches everywhere, and for something' {
        Get-EncordStorageItem 'still-' -ItemType Image | Should -HaveCount 3
        (Get-WrittenError { Get-EncordStorageItem }).FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
    }

    It 'gets the children of groups' {
        Get-EncordStorageItem -ItemType ImageGroup 'burst' | Get-EncordStorageItem -ChildItems | Should -HaveCount 4
    }

    It 'fetches signed URLs and summaries' {
        $item = Get-EncordStorageItem -FolderUuid $folder -First 1 -FetchSignedUrl -FetchSummary
        $item.SignedUrl | Should -Match 'Signature='
        $item.Summary.AccessibleDatasets.DatasetHash | Should -Be $dataset.DatasetHash
        ($item | Format-List | Out-String) | Should -Not -Match 'Signature='
    }

    It 'reports a bad id and goes on' {
        $item = Get-EncordStorageItem -FolderUuid $folder -First 1
        $found = Get-EncordStorageItem -ItemUuid 'clip', $item.Uuid -ErrorVariable problem -ErrorAction SilentlyContinue
        $found.Name | Should -Be $item.Name
        $problem.FullyQualifiedErrorId | Should -BeLike 'InvalidId,*'
    }

    It 'reports a data row without an item and goes on' {
        $rows = @(Get-EncordDataset 'Drone archive 2019' | Get-EncordDataRow)[0], @($dataset | Get-EncordDataRow)[0]
        $rows | Get-EncordStorageItem -ErrorVariable problem -ErrorAction SilentlyContinue | Should -HaveCount 1
        $problem.FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
    }

    It 'shows a table with ids whole' {
        $item = Get-EncordStorageItem -FolderUuid $folder -First 1
        ($item | Out-String -Width 100) | Should -Match "$($item.Uuid) clip-1 +Video"
    }

    It 'offers the kinds of items' {
        Complete 'Get-EncordStorageItem -ItemType Ima' | Should -Be 'Image', 'ImageGroup', 'ImageSequence'
    }
}
