BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-FilledDataset -VideoCount 120 -Title 'items'
    $folder = $dataset.BackingFolderUuid
    $cameras = Get-EncordDataset -DatasetHash $traffic
    $seeded = $cameras.BackingFolderUuid
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

    It 'makes one request when Select-Object -First has enough' {
        $got = Watch-Command { Get-EncordStorageItem -FolderUuid $folder | Select-Object -First 5 }
        $got.Output | Should -HaveCount 5
        $got.Sent | Should -HaveCount 1
    }

    It 'counts -First and -Skip also over items that were named' {
        $items = Get-EncordStorageItem -FolderUuid $folder -First 3
        (Get-EncordStorageItem -ItemUuid $items.Uuid -Skip 1 -First 1).Uuid | Should -Be $items[1].Uuid
    }

    It 'takes datasets, folders and items from the pipeline' {
        $cameras | Get-EncordStorageItem | Should -HaveCount 17
        Get-EncordStorageFolder -FolderUuid $seeded | Get-EncordStorageItem | Should -HaveCount 17
        Get-EncordDataset 'items' | Get-EncordStorageItem 'clip-11' | Get-EncordStorageItem | Should -HaveCount 11
    }

    It 'takes many rows from the pipeline in one request, and keeps their order' {
        $rows = $dataset | Get-EncordDataRow
        $got = Watch-Command { $rows | Get-EncordStorageItem }
        "$($got.Output.Uuid)" | Should -Be "$($rows.BackingItemUuid)"
        $got.Sent.Operation | Should -Be 'POST storage/items/get-bulk'
    }

    It 'asks for one item by itself' {
        $row = $cameras | Get-EncordDataRow -Title 'still-bahnhof.jpg'
        $got = Watch-Command { $row | Get-EncordStorageItem -FetchSignedUrl }
        $got.Output.SignedUrl | Should -Match 'Signature='
        $got.Sent.Operation | Should -Be "GET storage/items/$($row.BackingItemUuid)"
        $got.Sent.Query.signUrl | Should -Be 'True'
    }

    It 'searches everywhere by name and kind' {
        $got = Watch-Command { Get-EncordStorageItem 'still-' -ItemType Image -IncludeOrgAccess }
        $got.Output.Name | Should -Be 'still-bahnhof.jpg', 'still-marktplatz.jpg', 'still-ringstrasse.jpg'
        $got.Sent.Operation | Should -Be 'GET storage/search/items'
        $got.Sent.Query.includeOrgAccess | Should -Be 'True'
    }

    It 'sends every filter, and none that was not given' {
        $got = Watch-Command {
            Get-EncordStorageItem still -FolderUuid $seeded -ItemType Image, dicomSeries -InDataset $false -OrderBy createdAt -Descending -Recurse -FetchSignedUrl
        }
        $query = $got.Sent[0].Query
        $sent = 'search', 'isRecursive', 'isInDataset', 'itemTypes', 'order', 'desc', 'signUrls', 'includeOrgAccess' | ForEach-Object { "$($query[$_])" }
        $sent | Should -Be 'still', 'True', 'False', 'image dicomSeries', 'createdAt', 'True', 'True', ''
    }

    It 'leaves the client metadata out, or gives a URL of them, when it is asked to' {
        $folder = (New-EncordStorageFolder 'Metadata').Uuid
        $files = @{ images = @(@{ objectUrl = 's3://meta/1.png'; clientMetadata = @{ site = 'a' } }) }
        $null = Add-EncordPrivateData -FolderUuid $folder -IntegrationId $aws -PrivateFiles $files -Wait
        (Get-EncordStorageItem -FolderUuid $folder).ClientMetadata['site'] | Should -Be 'a'
        $got = Watch-Command { Get-EncordStorageItem -FolderUuid $folder -WithoutClientMetadata }
        $null -eq $got.Output[0].ClientMetadata | Should -BeTrue
        "$($got.Sent.Query.includeClientMetadata) $($got.Sent.Query.clientMetadataAsSignedUrl)" | Should -Be 'False False'
        $item = Get-EncordStorageItem -FolderUuid $folder -ClientMetadataAsSignedUrl
        $null -eq $item.ClientMetadata | Should -BeTrue
        (Invoke-RestMethod $item.ClientMetadataSignedUrl).site | Should -Be 'a'
    }

    It 'refuses to search for nothing: <Script>' -ForEach @(
        @{ Script = { Get-EncordStorageItem } }
        @{ Script = { Get-EncordStorageItem -InDataset $true } }
        @{ Script = { Get-EncordStorageItem -FolderUuid $folder -Recurse } }
    ) {
        $got = Watch-Command $Script
        $got.Errors | Get-ErrorLine | Should -Match '^InvalidArgument InvalidArgument'
        $got.Errors.ErrorDetails.RecommendedAction | Should -Match '-Search'
        $got.Sent | Should -BeNullOrEmpty
    }

    It 'gets the children of groups with the folder that the item tells' {
        $got = Watch-Command { Get-EncordStorageItem -FolderUuid $seeded -ItemType ImageGroup | Get-EncordStorageItem -ChildItems -FetchSignedUrl }
        $got.Output.Name -replace '.*/' | Should -Be '0815-0.jpg', '0815-1.jpg', '0815-2.jpg', '0815-3.jpg'
        $got.Output.SignedUrl | Should -Match '^http'
        $got.Sent | Should -HaveCount 2
    }

    It 'looks children by id alone up first, and one file has none' {
        $ids = (Get-EncordStorageItem -FolderUuid $seeded -ItemType ImageGroup, Image).Uuid
        $got = Watch-Command { Get-EncordStorageItem -ItemUuid $ids -ChildItems }
        $got.Output | Should -HaveCount 4
        $got.Sent | Should -HaveCount 2
    }

    It 'tells in a summary which datasets use an item: <Script>' -ForEach @(
        @{ Script = { Get-EncordStorageItem 'still-bahnhof' -FetchSummary } }
        @{ Script = { $cameras | Get-EncordDataRow -Title 'still-bahnhof.jpg' | Get-EncordStorageItem -FetchSummary } }
    ) {
        $summary = (& $Script).Summary
        $summary.UsedInDatasets | Should -Be 1
        $summary.AccessibleDatasets.Title | Should -Be 'Traffic cameras 2025'
    }

    It 'has signed URLs whole as a property, and shows none' {
        $item = Get-EncordStorageItem 'still-bahnhof' -FetchSignedUrl
        $item.SignedUrl | Should -Match 'Signature='
        foreach ($shown in ($item | Out-String -Width 1000), ($item | Format-List | Out-String -Width 1000)) {
            $shown | Should -Match 'still-bahnhof\.jpg'
            $shown | Should -Not -Match 'Signature='
        }
    }

    It 'reports a data row without an item and goes on' {
        $rows = @(Get-EncordDataset 'Drone archive 2019' | Get-EncordDataRow)[0], @($dataset | Get-EncordDataRow)[0]
        $got = Watch-Command { $rows | Get-EncordStorageItem }
        $got.Output | Should -HaveCount 1
        $got.Errors | Get-ErrorLine | Should -Match '^InvalidArgument InvalidArgument'
        "$($got.Errors)" | Should -Match 'names no storage item'
        $got.Errors[0].TargetObject | Should -BeOfType [EncordPS.DataRow]
    }

    It 'reports folders that are not there, and a dataset without one, and goes on' {
        $places = @(New-EncordDataset 'No folder' -NoBackingFolder) + ([guid]::Empty, 'f', $seeded | ForEach-Object { [pscustomobject]@{ FolderUuid = $_ } })
        $got = Watch-Command { $places | Get-EncordStorageItem -ItemType ImageGroup }
        $got.Output | Should -HaveCount 1
        $got.Errors | Get-ErrorLine | ForEach-Object { $_.Split(' ')[0] } | Should -Be 'InvalidArgument', 'AccessDenied', 'InvalidId'
    }

    It 'shows a table with ids whole' {
        $item = Get-EncordStorageItem -FolderUuid $folder -First 1
        ($item | Out-String -Width 100) | Should -Match "$($item.Uuid) clip-1 +Video"
    }

    It 'offers the kinds of items' {
        Complete 'Get-EncordStorageItem -ItemType Ima' | Should -Be 'Image', 'ImageGroup', 'ImageSequence'
    }
}
