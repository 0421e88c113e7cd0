BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"

    # Items in a folder that no dataset mirrors.
    function New-Source([string] $Title) {
        $source = New-EncordStorageFolder $Title
        New-FilledDataset -VideoCount 4 -Title $Title | Get-EncordStorageItem | Move-EncordStorageItem -Destination $source.Uuid -AllowMirrorDatasetChanges
        Get-EncordStorageItem -FolderUuid $source.Uuid
    }
}

Describe 'Move-EncordStorageItem' {
    BeforeEach {
        $target = (New-EncordStorageFolder 'target').Uuid
    }

    It 'does not take rows out of a mirroring dataset unless that is allowed' {
        $dataset = New-FilledDataset -VideoCount 20 -Title 'mirrored'
        $items = $dataset | Get-EncordStorageItem
        $refused = Watch-Command { $items | Move-EncordStorageItem -Destination $target }
        $refused.Errors | Should -HaveCount 20
        $refused.Errors | Get-ErrorLine | Should -Match '^InvalidArgument InvalidArgument'
        $refused.Errors[0].TargetObject | Should -BeOfType [EncordPS.StorageItem]
        "$($refused.Errors[0])" | Should -Match 'mirrors the dataset'
        $refused.Errors[0].ErrorDetails.RecommendedAction | Should -Match '-AllowMirrorDatasetChanges'
        @($refused.Sent.Operation -match '/items/move').Count | Should -BeIn 1, 2
        $dataset | Get-EncordDataRow | Should -HaveCount 20

        $items | Move-EncordStorageItem -Destination $target -AllowMirrorDatasetChanges | Should -BeNullOrEmpty
        Get-EncordStorageItem -FolderUuid $target | Should -HaveCount 20
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'looks items by id alone up together, and passes them on as they are afterwards' {
        $items = New-Source 'by id'
        $got = Watch-Command { Move-EncordStorageItem $items.Uuid $target -PassThru }
        $got.Output.ParentUuid | Should -Be $target, $target, $target, $target
        @($got.Sent.Operation) -match '/items/move' | Should -HaveCount 1
        $got.Sent.Operation[0] | Should -Be 'POST storage/items/get-bulk'
    }

    It 'finds an item that has been moved since' {
        $items = New-Source 'since'
        $items[1] | Move-EncordStorageItem -Destination (New-EncordStorageFolder 'third').Uuid
        $items | Move-EncordStorageItem -Destination $target
        Get-EncordStorageItem -FolderUuid $target | Should -HaveCount 4
    }

    It 'reports bad items, and moves the others' {
        $items = New-Source 'bad'
        $all = @($items[0..1]) + ([guid]::Empty, 'x' | ForEach-Object { [pscustomobject]@{ ItemUuid = $_ } }) + $items[2..3]
        $got = Watch-Command { $all | Move-EncordStorageItem -Destination $target }
        $got.Errors | Get-ErrorLine | ForEach-Object { $_.Split(' ')[0] } | Should -Be 'InvalidId', 'AccessDenied'
        Get-EncordStorageItem -FolderUuid $target | Should -HaveCount 4
    }

    It 'names a destination that is not there' {
        $items = New-Source 'nowhere'
        $got = Watch-Command { $items | Move-EncordStorageItem -Destination ([guid]::Empty) }
        $got.Errors | Should -HaveCount 4
        $got.Errors | Get-ErrorLine | Should -Match '^AccessDenied PermissionDenied'
        $got.Errors | ForEach-Object { "$_" } | Should -Match "storage folder '$([guid]::Empty)'"
        @($got.Sent.Operation -match '/items/move').Count | Should -BeIn 1, 2
    }

    It 'ends where the destination is no id' {
        $item = @(New-Source 'no id')[0]
        $got = Watch-Command { $item | Move-EncordStorageItem -Destination 'somewhere' }
        $got.Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument somewhere'
        $got.Sent | Should -BeNullOrEmpty
    }
}
