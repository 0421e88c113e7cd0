BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Get-EncordDataset' {
    It 'lists datasets with what they are' {
        $datasets = Get-EncordDataset
        $datasets.Count | Should -BeGreaterOrEqual 6
        $dataset = $datasets | Where-Object Title -EQ 'Chest CT pilot'
        $dataset.GetType().FullName | Should -Be 'EncordPS.DatasetInfo'
        $dataset.DatasetHash | Should -Be $chest
        $dataset.Type | Should -Be 'Gcp'
        $dataset.UserRole | Should -Be 'Admin'
        $dataset.CreatedAt | Should -Be ([DateTimeOffset] '2025-02-03T10:00:00Z')
    }

    It 'finds by <Name>' -ForEach @(
        @{ Name = 'title'; Arguments = @{ Title = 'Chest CT pilot' }; Expected = 'Chest CT pilot'; Query = 'titleEq'; Sent = 'Chest CT pilot' }
        @{ Name = 'a pattern with *'; Arguments = @{ TitleLike = 'traffic*20?5' }; Expected = 'Traffic cameras 2025'; Query = 'titleLike'; Sent = 'traffic%20_5' }
        @{ Name = 'a pattern with %'; Arguments = @{ TitleLike = '%CT%' }; Expected = 'Chest CT pilot'; Query = 'titleLike'; Sent = '%CT%' }
        @{ Name = 'a pattern with both'; Arguments = @{ TitleLike = 'chest*pil?t' }; Expected = 'Chest CT pilot'; Query = 'titleLike'; Sent = 'chest%pil_t' }
        @{ Name = 'description'; Arguments = @{ Description = 'Try things here' }; Expected = 'Empty sandbox dataset'; Query = 'descriptionEq'; Sent = 'Try things here' }
        @{ Name = 'a pattern of the description'; Arguments = @{ DescriptionLike = '*per aisle*' }; Expected = 'Warehouse shelves'; Query = 'descriptionLike'; Sent = '%per aisle%' }
        @{ Name = 'the end of the description'; Arguments = @{ DescriptionLike = '*two sites' }; Expected = 'Chest CT pilot'; Query = 'descriptionLike'; Sent = '%two sites' }
        @{ Name = 'the days it was made'; Arguments = @{ CreatedAfter = '2025-05-01T00:00:00.25Z'; CreatedBefore = '2025-06-01' }; Expected = 'Empty sandbox dataset'; Query = 'createdAfter'; Sent = '2025-05-01T00:00:00.250000Z' }
        @{ Name = 'a moment before which it was made'; Arguments = @{ CreatedBefore = '2020-02-01T00:00:00Z' }; Expected = 'Drone archive 2019'; Query = 'createdBefore'; Sent = '2020-02-01T00:00:00Z' }
        @{ Name = 'a moment before which it was changed'; Arguments = @{ EditedBefore = '2020-01-01T10:00:00+02:00' }; Expected = 'Drone archive 2019'; Query = 'editedBefore'; Sent = '2020-01-01T10:00:00+02:00' }
        @{ Name = 'a moment after which it was changed'; Arguments = @{ EditedAfter = '2020-02-01T00:00:00Z'; Title = 'Support calls' }; Expected = 'Support calls'; Query = 'editedAfter'; Sent = '2020-02-01T00:00:00Z' }
        @{ Name = 'the organisation'; Arguments = @{ IncludeOrgAccess = $true; Title = 'Finance scans' }; Expected = 'Finance scans'; Query = 'includeOrgAccess'; Sent = 'True' }
    ) {
        $got = Watch-Command { Get-EncordDataset @Arguments }
        $got.Output.Title | Should -Be $Expected
        $got.Sent.Operation | Should -Be 'GET datasets/list'
        $got.Sent.Query.$Query | Should -BeExactly $Sent
    }

    It 'lists nothing with <_> of a variable that was never set' -ForEach @(
        '-Title $null', '-TitleLike $null', '-TitleLike ""', '-DescriptionLike ""', '-CreatedAfter $null', '-EditedBefore $null'
    ) {
        $got = Watch-Command ([scriptblock]::Create("Get-EncordDataset $_"))
        $got.Output | Should -BeNullOrEmpty
        "$($got.Errors)" | Should -BeLike '*null*'
        $got.Sent | Should -BeNullOrEmpty
    }

    It 'takes wildcards in a title, by position: <Title>' -ForEach @(
        @{ Title = 'traffic*'; More = @{}; Found = 'Traffic cameras 2025' }
        @{ Title = '*C? P[hi]lot'; More = @{}; Found = 'Chest CT pilot' }
        @{ Title = '*shelves'; More = @{ TitleLike = 'Ware%' }; Found = 'Warehouse shelves' }
        @{ Title = 'Support calls'; More = @{}; Found = 'Support calls' }
        @{ Title = '*Traffic%'; More = @{}; Found = $null }
        @{ Title = '*cameras_2025'; More = @{}; Found = $null }
        @{ Title = 'no such dataset*'; More = @{}; Found = $null }
    ) {
        (Get-EncordDataset $Title @More).Title | Should -Be $Found
    }

    It 'hides no title with a backslash from a service that takes it for an escape' {
        $null = New-EncordDataset 'scans\new_1'
        $got = Watch-Command { Get-EncordDataset 'scans\new*' }
        $got.Output.Title | Should -Be 'scans\new_1'
        $got.Sent.Query.titleLike | Should -Be 'scans%new%'
    }

    It 'finds a title that has wildcards for letters by itself' {
        $null = New-EncordDataset 'What? [draft] *'
        (Get-EncordDataset 'What? [draft] *').Title | Should -Be 'What? [draft] *'
    }

    It 'knows no role of a dataset of the organisation' {
        Get-EncordDataset 'Finance scans*' | Should -BeNullOrEmpty
        $dataset = Get-EncordDataset 'Finance scans' -IncludeOrgAccess
        $dataset | Should -HaveCount 1
        $dataset.UserRole | Should -Be $null
    }
}

Describe 'Get-EncordDataset by ids' {
    It 'gets datasets from the pipeline, as string or Guid, with their rows when asked to' {
        $ids = $traffic, [guid] $archive
        $datasets = $ids | ForEach-Object { [pscustomobject]@{ DatasetHash = $_ } } | Get-EncordDataset -IncludeDataRows
        $datasets.Title | Should -Be 'Traffic cameras 2025', 'Drone archive 2019'
        $datasets[0].GetType().FullName | Should -Be 'EncordPS.Dataset'
        $datasets[1].DataRows | Should -HaveCount 5
        $datasets[1].DataRows | Where-Object DatasetHash -NE $archive | Should -BeNullOrEmpty
    }

    It 'takes an id in any of its forms' {
        (Get-EncordDataset -DatasetHash ([guid] $chest), $chest.ToUpperInvariant(), "{$chest}").Title | Should -Be 'Chest CT pilot', 'Chest CT pilot', 'Chest CT pilot'
    }

    It 'takes what the list writes' {
        (Get-EncordDataset 'Chest CT pilot' | Get-EncordDataset -IncludeDataRows).DataRows | Should -HaveCount 5
    }

    It 'leaves the rows where they are unless they are asked for, and shows that no dataset is empty for it' {
        $got = Watch-Command { Get-EncordDataset -DatasetHash $traffic }
        $got.Sent.Payload.dataset_access_settings.fetch_rows | Should -BeFalse
        $null -eq $got.Output[0].DataRows | Should -BeTrue
        $got.Output | Format-Table | Out-String | Should -BeLike '*not asked*'
        Get-EncordDataset -DatasetHash $traffic -IncludeDataRows | Format-Table | Out-String | Should -Not -BeLike '*not asked*'
    }

    It 'fetches client metadata when it is asked to' {
        (Get-EncordDataset -DatasetHash $chest -FetchClientMetadata).DataRows | ForEach-Object { $_.ClientMetadata.site } | Should -Be 'Lund', 'Lund', 'Utrecht', $null, $null
        (Get-EncordDataset -DatasetHash $traffic -FetchClientMetadata).DataRows[0].ClientMetadata['camera'] | Should -Be 'marktplatz'
        (Get-EncordDataset -DatasetHash $chest -IncludeDataRows).DataRows | Where-Object { $null -ne $_.ClientMetadata } | Should -BeNullOrEmpty
    }

    It 'goes on after <Name>' -ForEach @(
        @{ Name = 'a bad id'; Bad = 'chest-ct'; Id = 'InvalidId'; Category = 'InvalidArgument' }
        @{ Name = 'an id of nothing'; Bad = '00000000-0000-4000-8000-000000000000'; Id = 'DatasetNotFound'; Category = 'ObjectNotFound' }
        @{ Name = 'a dataset of others'; Bad = '5a3f0c1e-0003-4a00-8000-000000000007'; Id = 'AccessDenied'; Category = 'PermissionDenied' }
    ) {
        $got = Watch-Command { $chest, $Bad, $empty | ForEach-Object { [pscustomobject]@{ DatasetHash = $_ } } | Get-EncordDataset }
        $got.Output.Title | Should -Be 'Chest CT pilot', 'Empty sandbox dataset'
        Assert-Problem $got.Errors $Id $Category $Bad
        "$($got.Errors)" | Should -BeLike "*'$Bad'*"
    }
}
