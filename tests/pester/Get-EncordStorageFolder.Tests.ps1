BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    # More than a page of them.
    $many = New-EncordStorageFolder 'Many'
    $null = New-EncordStorageFolder (1..120 | ForEach-Object { 'f{0:D3}' -f $_ }) -ParentUuid $many.Uuid
    $top = New-EncordStorageFolder 'Top'
    $inner = New-EncordStorageFolder 'Inner' 'Holds one' -ParentUuid $top.Uuid -ClientMetadata @{ site = 'Lund' }
    $deep = New-EncordStorageFolder 'Deep' -ParentUuid $inner.Uuid
}

Describe 'Get-EncordStorageFolder' {
    It 'tells of a folder what the service tells' {
        $folder = Get-EncordStorageFolder -FolderUuid $inner.Uuid
        $folder | Should -BeOfType [EncordPS.StorageFolder]
        $folder.FolderUuid | Should -Be $folder.Uuid
        $folder.Name, $folder.Description, $folder.ClientMetadata.site | Should -Be 'Inner', 'Holds one', 'Lund'
        $folder.Owner, "$($folder.UserRole)" | Should -Be 'you@example.com', 'Admin'
        $folder.ParentUuid | Should -Be $top.Uuid
        $folder.CreatedAt | Should -BeOfType [DateTimeOffset]
        $folder.PathToRoot.Name | Should -Be 'Inner', 'Top'
        $folder.Summary | Should -BeNullOrEmpty
    }

    It 'lists the folders in a folder, with and without those below' {
        (Get-EncordStorageFolder -ParentUuid $top.Uuid).Name | Should -Be 'Inner'
        (Get-EncordStorageFolder -ParentUuid $top.Uuid -Recurse).Name | Should -Be 'Deep', 'Inner'
        (Get-EncordStorageFolder dee -ParentUuid $top.Uuid -Recurse).Name | Should -Be 'Deep'
        (Get-EncordStorageFolder -ParentUuid $top.Uuid, $inner.Uuid).Name | Should -Be 'Inner', 'Deep'
    }

    It 'searches the top, and everywhere with -Recurse' {
        $at = Watch-Command { Get-EncordStorageFolder 'Deep' }
        $at.Output | Where-Object Uuid -EQ $deep.Uuid | Should -BeNullOrEmpty
        $at.Sent.Operation | Should -Be 'GET storage/folders'
        $everywhere = Watch-Command { Get-EncordStorageFolder 'Deep' -Recurse }
        $everywhere.Output.Uuid | Should -Be $deep.Uuid
        $everywhere.Sent.Operation | Should -Be 'GET storage/search/folders'
    }

    It 'sends the filter <Name>=<Value>' -ForEach @(
        @{ Name = 'search'; Value = 'Traffic'; Arguments = @{ Search = 'Traffic' } }
        @{ Name = 'datasetSynced'; Value = 'True'; Arguments = @{ DatasetSynced = $true } }
        @{ Name = 'datasetSynced'; Value = 'False'; Arguments = @{ DatasetSynced = $false } }
        @{ Name = 'includeOrgAccess'; Value = 'True'; Arguments = @{ IncludeOrgAccess = $true } }
        @{ Name = 'includeOrgAccess'; Value = 'False'; Arguments = @{ IncludeOrgAccess = $false } }
        @{ Name = 'order'; Value = 'createdAt'; Arguments = @{ OrderBy = 'CreatedAt' } }
        @{ Name = 'desc'; Value = 'True'; Arguments = @{ Descending = $true } }
    ) {
        $got = Watch-Command { Get-EncordStorageFolder @Arguments -First 5 }
        $got.Output | Should -Not -BeNullOrEmpty
        $got.Sent.Operation | Should -Be 'GET storage/folders'
        $got.Sent.Query[$Name] | Should -BeExactly $Value
    }

    It 'sends no filter that was not given' {
        (Watch-Command { Get-EncordStorageFolder -First 7 }).Sent.Query.Keys | Sort-Object | Should -Be 'desc', 'isRecursive', 'order', 'pageSize'
    }

    It 'sorts and filters' {
        (Get-EncordStorageFolder 'f00' -ParentUuid $many.Uuid -Descending -First 2).Name | Should -Be 'f009', 'f008'
        Get-EncordStorageFolder -DatasetSynced $true | ForEach-Object SyncedDatasetHash | Should -Not -BeNullOrEmpty
    }

    It 'makes one request when <Name>' -ForEach @(
        @{ Name = 'Select-Object -First has enough'; Script = { Get-EncordStorageFolder -ParentUuid $many.Uuid | Select-Object -First 1 } }
        @{ Name = 'break ends the pipeline'; Script = { foreach ($once in 1) { Get-EncordStorageFolder -ParentUuid $many.Uuid | ForEach-Object { $_; break } } } }
        @{ Name = 'a later command throws'; Script = { try { Get-EncordStorageFolder -ParentUuid $many.Uuid | ForEach-Object { $_; throw 'enough' } } catch { } } }
        @{ Name = '-First counts over two folders'; Script = { Get-EncordStorageFolder -ParentUuid $many.Uuid, $many.Uuid -First 1 } }
    ) {
        $got = Watch-Command $Script
        $got.Output.Name | Should -Be 'f001'
        $got.Sent | Should -HaveCount 1
    }

    It 'counts -First over all that were named' {
        (Get-EncordStorageFolder -FolderUuid ([guid]::Empty), $many.Uuid, $many.Uuid -First 1 -ErrorAction Ignore).Name | Should -Be 'Many'
    }

    It 'asks for nothing with -First 0' {
        $got = Watch-Command { Get-EncordStorageFolder -First 0; Get-EncordStorageFolder -FolderUuid $many.Uuid -First 0 }
        $got.Output | Should -BeNullOrEmpty
        $got.Sent | Should -BeNullOrEmpty
    }

    It 'skips, and tells that the total is not known' {
        (Get-EncordStorageFolder -ParentUuid $many.Uuid -Skip 118).Name | Should -Be 'f119', 'f120'
        $total, $folders = Get-EncordStorageFolder -ParentUuid $many.Uuid -Skip 117 -First 2 -IncludeTotalCount
        "$total" | Should -Be '0'
        $total.ToString() | Should -Be 'Unknown total count'
        $folders.Name | Should -Be 'f118', 'f119'
    }

    It 'takes datasets and folders from the pipeline' {
        $dataset = Get-EncordDataset 'Support calls'
        ($dataset | Get-EncordStorageFolder).SyncedDatasetHash | Should -Be $dataset.DatasetHash
        (Get-EncordStorageFolder -ParentUuid $top.Uuid | Get-EncordStorageFolder).Name | Should -Be 'Inner'
    }

    It 'fetches summaries' {
        Get-EncordStorageFolder -ParentUuid $top.Uuid, $inner.Uuid -FetchSummary |
            ForEach-Object { "$($_.Name) $($_.Summary.Folders) $($_.Summary.TotalSize)" } | Should -Be 'Inner 1 0', 'Deep 0 0'
        (Get-EncordStorageFolder 'Many' | Get-EncordStorageFolder -FetchSummary).Summary.Folders | Should -Be 120
        (Get-EncordDataset 'Traffic cameras 2025' | Get-EncordStorageFolder -FetchSummary).Summary.Files | Should -BeGreaterThan 0
    }

    It 'reports a dataset without a folder and goes on' {
        $got = Watch-Command { Get-EncordDataset | Where-Object Title -In 'Drone archive 2019', 'Chest CT pilot' | Get-EncordStorageFolder }
        $got.Output.Name | Should -Be 'Chest CT pilot'
        $got.Errors | Get-ErrorLine | Should -Match '^StorageFolderNotFound ObjectNotFound'
        "$($got.Errors)" | Should -Match "'Drone archive 2019' has no storage folder"
    }

    It 'reports bad ids and goes on: -<Parameter>' -ForEach @(
        @{ Parameter = 'FolderUuid'; Name = 'Top' }
        @{ Parameter = 'ParentUuid'; Name = 'Inner' }
    ) {
        $arguments = @{ $Parameter = 'top', "$([guid]::Empty)", "$($top.Uuid)" }
        $got = Watch-Command { Get-EncordStorageFolder @arguments }
        $got.Output.Name | Should -Be $Name
        # The service does not say whether a folder is missing or not yours.
        $got.Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument top', "AccessDenied PermissionDenied $([guid]::Empty)"
        $got.Errors[1].ErrorDetails.RecommendedAction | Should -Match 'Get-EncordStorageFolder'
    }

    It 'hands a folder on as the place of private data' {
        $job = Get-EncordStorageFolder -FolderUuid $inner.Uuid |
            Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles '{"images": [{"objectUrl": "s3://b/1.jpg"}]}'
        $job.FolderUuid | Should -Be $inner.Uuid
    }

    It 'shows a table with ids whole' {
        (Get-EncordStorageFolder 'Many' | Out-String -Width 100) | Should -Match "$($many.Uuid) Many +Admin"
    }
}
