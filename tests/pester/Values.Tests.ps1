# What people give to parameters of many commands: ids, titles, times, dates, empty lists.
BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $row = @(Get-EncordDataRow $traffic)[0]
    $folder = @(Get-EncordStorageFolder chest)[0]
    $job = New-EncordDataset 'Jobs' | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ videos = @(@{ objectUrl = 's3://b/1.mp4' }) }
    $null = '[v1] set', 'a*b?' | ForEach-Object { New-EncordDataset $_ }

    # What a command wrote, and its errors, in texts.
    function Get-Outcome([scriptblock] $Command) {
        $watched = Watch-Command $Command
        @($watched.Output | ForEach-Object ToString) + @($watched.Errors | Get-ErrorLine)
    }
}

Describe 'An id from the pipeline' {
    It 'is taken by value: <Script>' -ForEach @(
        @{ Script = { $chest | Get-EncordDataset }; Same = { Get-EncordDataset -DatasetHash $chest } }
        @{ Script = { [guid] $chest | Get-EncordDataset }; Same = { Get-EncordDataset -DatasetHash $chest } }
        @{ Script = { $chest, $shelves | Get-EncordDataRow }; Same = { Get-EncordDataRow $chest, $shelves } }
        @{ Script = { , @($chest, $shelves) | Get-EncordDataRow }; Same = { Get-EncordDataRow $chest, $shelves } }
        @{ Script = { $row.BackingItemUuid | Get-EncordStorageItem }; Same = { $row | Get-EncordStorageItem } }
        @{ Script = { "$($folder.Uuid)" | Get-EncordStorageFolder }; Same = { $folder } }
        @{ Script = { $folder.Uuid | Set-EncordStorageFolder -Description x -PassThru }; Same = { $folder } }
        @{ Script = { $row.BackingItemUuid | Set-EncordStorageItem -Description x -PassThru }; Same = { $row } }
        @{ Script = { $aws | Get-EncordCloudIntegration }; Same = { Get-EncordCloudIntegration -IntegrationUuid $aws } }
        @{ Script = { $job.UploadJobId | Get-EncordUploadJob }; Same = { $job | Get-EncordUploadJob } }
        @{ Script = { $job.UploadJobId | Wait-EncordUploadJob }; Same = { $job | Get-EncordUploadJob } }
        @{ Script = { $row.DataHash | Set-EncordDataRow $traffic -Title $row.Title -PassThru }; Same = { $row } }
        @{ Script = { $row.DataHash | Set-EncordDataRowMetadata @{ a = 1 } -DatasetHash $traffic -PassThru }; Same = { $row } }
        @{ Script = { $row.BackingItemUuid | Add-EncordDataRow $empty }; Same = { $row } }
        @{ Script = { $traffic | Get-EncordDatasetGroup }; Same = { Get-EncordDatasetGroup $traffic } }
        @{ Script = { $annotators | Add-EncordDatasetGroup $empty -UserRole User -PassThru }; Same = { 'Annotators (User)' } }
        @{ Script = { Set-Content TestDrive:/ids.txt $chest; Get-Content TestDrive:/ids.txt | Get-EncordDataRow }; Same = { Get-EncordDataRow $chest } }
    ) {
        Get-Outcome $Script | Should -Be @(& $Same | ForEach-Object ToString)
    }

    It 'is an error where it is none, and the others go on: <Script>' -ForEach @(
        @{ Script = { 'Chest CT pilot', $chest | Get-EncordDataset }; Expected = 'Chest CT pilot', 'InvalidId InvalidArgument Chest CT pilot' }
        @{ Script = { [pscustomobject]@{ Colour = 'red' } | Get-EncordDataRow }; Expected = 'InvalidId InvalidArgument @{Colour=red}' }
        @{ Script = { 'clip', $row.DataHash | Remove-EncordDataRow -DatasetHash $traffic -WhatIf }; Expected = 'InvalidId InvalidArgument clip' }
    ) {
        Get-Outcome $Script | Should -Be $Expected
    }

    It 'does not come before what an object says: <Script>' -ForEach @(
        @{ Script = { Get-EncordDataset chest* | Get-EncordStorageItem }; Same = { Get-EncordStorageItem -FolderUuid $folder.Uuid } }
        @{ Script = { [pscustomobject]@{ BackingItemUuid = $row.BackingItemUuid; DataHash = 'x' } | Get-EncordStorageItem }; Same = { $row } }
        @{ Script = { [pscustomobject]@{ Uid = $row.DataHash; DatasetHash = $traffic } | Set-EncordDataRow -Title $row.Title -PassThru }; Same = { $row } }
        @{ Script = { $folder | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ videos = @(@{ objectUrl = 's3://b/2.mp4' }) } | ForEach-Object FolderUuid }; Same = { $folder.Uuid } }
    ) {
        Get-Outcome $Script | Should -Be @(& $Same | ForEach-Object ToString)
    }
}

Describe 'An id by position' {
    It 'is an id where a title can stand: <Script>' -ForEach @(
        @{ Script = { Get-EncordDataset $chest }; Expected = { 'Chest CT pilot' } }
        @{ Script = { Get-EncordDataset $chest, 'Empty*', ([guid] $shelves) }; Expected = { 'Chest CT pilot', 'Empty sandbox dataset', 'Warehouse shelves' } }
        @{ Script = { Get-EncordDataset $chest -IncludeDataRows }; Expected = { 'Chest CT pilot' } }
        @{ Script = { Get-EncordDataset (Get-EncordDataset chest*) }; Expected = { 'Chest CT pilot' } }
        @{ Script = { Get-EncordCloudIntegration $aws }; Expected = { 'AWS prod bucket' } }
        @{ Script = { Get-EncordGroup $annotators }; Expected = { 'Annotators' } }
        @{ Script = { Get-EncordStorageFolder $folder.Uuid }; Expected = { $folder.Name } }
        @{ Script = { Get-EncordStorageItem $row.BackingItemUuid }; Expected = { $row.Title } }
    ) {
        Get-Outcome $Script | Should -Be @(& $Expected)
    }

    It 'that nothing has is an error: <Script>' -ForEach @(
        @{ Script = { Get-EncordDataset $unknown }; Id = 'DatasetNotFound' }
        @{ Script = { Get-EncordCloudIntegration $unknown }; Id = 'IntegrationNotFound' }
        @{ Script = { Get-EncordGroup $unknown }; Id = 'GroupNotFound' }
        @{ Script = { Get-EncordStorageFolder $unknown }; Id = 'AccessDenied' }
        @{ Script = { Get-EncordStorageItem $unknown }; Id = 'AccessDenied' }
    ) {
        Get-Outcome $Script | Should -BeLike "$Id *$unknown"
    }
}

Describe 'A title' {
    It 'without wildcards that nothing has is an error: <Script>' -ForEach @(
        @{ Script = { Get-EncordDataset 'Nothing' }; Expected = 'DatasetNotFound ObjectNotFound Nothing' }
        @{ Script = { Get-EncordDataset -Title 'Nothing', 'Chest CT pilot' }; Expected = 'Chest CT pilot', 'DatasetNotFound ObjectNotFound Nothing' }
        @{ Script = { Get-EncordDataset -Title $chest }; Expected = 'DatasetNotFound ObjectNotFound 5a3f0c1e-0003-4a00-8000-000000000002' }
        @{ Script = { Get-EncordDataRow $chest -Title 'Nothing' }; Expected = 'DataRowNotFound ObjectNotFound Nothing' }
        @{ Script = { Get-EncordCloudIntegration 'AWS prod bucket', 'Nothing' }; Expected = 'AWS prod bucket', 'IntegrationNotFound ObjectNotFound Nothing' }
        @{ Script = { Get-EncordGroup 'Nothing', 'Annot*' }; Expected = 'Annotators', 'GroupNotFound ObjectNotFound Nothing' }
    ) {
        Get-Outcome $Script | Should -Be $Expected
    }

    It 'with wildcards, or beside another filter, may match nothing: <_>' -ForEach @(
        { Get-EncordDataset 'Nothing*' }, { Get-EncordDataset 'Chest CT pilot' -CreatedBefore 1999-01-01 }
        { Get-EncordDataRow $chest -Title 'Nothing?' }, { Get-EncordDataRow $chest -Title 'Nothing' -DataType Video }
        { Get-EncordCloudIntegration 'Nothing*' }, { Get-EncordGroup 'Nothing*' }
    ) {
        Get-Outcome $_ | Should -BeNullOrEmpty
    }

    It 'in the place of an id is told how to find: <Script>' -ForEach @(
        @{ Script = { Get-EncordDataRow "Anna's cars" }; Command = "Get-EncordDataset -Title 'Anna''s cars'" }
        @{ Script = { Remove-EncordDataRow $chest 'scan 1' -Force }; Command = "Get-EncordDataRow (its dataset) -Title 'scan 1'" }
        @{ Script = { Get-EncordStorageItem -FolderUuid 'Chest' }; Command = "Get-EncordStorageFolder -Recurse -Search 'Chest'" }
        @{ Script = { Get-EncordStorageItem -ItemUuid 'a.png' }; Command = "Get-EncordStorageItem -Search 'a.png'" }
        @{ Script = { Get-EncordCloudIntegration -IntegrationUuid 'AWS' }; Command = "Get-EncordCloudIntegration -Title 'AWS'" }
        @{ Script = { Add-EncordDatasetGroup $chest 'Annotators' User }; Command = "Get-EncordGroup -Name 'Annotators'" }
    ) {
        $problem = (Watch-Command $Script).Errors
        $problem.FullyQualifiedErrorId | Should -BeLike 'InvalidId,*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike "*: $Command. *"
    }

    It 'that was escaped is found: <_>' -ForEach '[v1] set', 'a*b?' {
        $escaped = [WildcardPattern]::Escape($_)
        Get-Outcome { Get-EncordDataset $escaped; Get-EncordDataset "$escaped*"; Get-EncordDataset -TitleLike $escaped } | Should -Be @($_, $_, $_)
    }
}

Describe 'A filter' {
    It 'that is empty is an error, and nothing is listed: <_>' -ForEach @(
        { Get-EncordDataRow $traffic -DataType @() }, { Get-EncordDataRow $traffic -DataHash @() }, { Get-EncordDataRow $traffic -Title '' }
        { Get-EncordDataRow $traffic -TitleLike '' }, { Get-EncordDataset -Title @() }, { Get-EncordDataset -Title '' }
        { Get-EncordDataset -DatasetHash @() }, { Get-EncordStorageItem -Search x -ItemType @() }, { Get-EncordStorageItem -ItemType @() -FolderUuid $folder }
        { Get-EncordCloudIntegration -Title @() }, { Get-EncordCloudIntegration -IntegrationUuid @() }, { Get-EncordGroup @() }
        { Get-EncordStorageFolder -ParentUuid @() }, { Get-EncordStorageFolder -Search '' }
        { $types = @('Nothing' -ne 'Nothing'); Get-EncordDataRow $traffic -DataType $types }
    ) {
        $watched = Watch-Command $_
        $watched.Errors | Should -HaveCount 1
        $watched.Errors.FullyQualifiedErrorId | Should -Match '^(ParameterArgument|CannotConvertArgument)'
        $watched.Output + $watched.Sent | Should -BeNullOrEmpty
    }
}

Describe 'A time' {
    It 'given as <_> is as long as it says' -ForEach 60, '60', 60.0, ([decimal] 60), ([uint16] 60), '6e1', '00:01:00', ([timespan] '00:01:00') {
        $given = $_
        $parameters = (Get-Command -Module EncordPS).Parameters.Values | Where-Object ParameterType -EQ ([timespan])
        $parameters.Count | Should -BeGreaterThan 4
        foreach ($parameter in $parameters) {
            $read = $parameter.Attributes.Where({ $_ -is [Management.Automation.ArgumentTransformationAttribute] })[0]
            [timespan] $read.Transform($ExecutionContext, $given) | Should -Be ([timespan] '00:01:00') -Because "-$($parameter.Name) takes it"
        }
    }

    It 'that no wait can have is an error: <_>' -ForEach 0, '0', -1, '-0.5', 1e300, 'soon', '' {
        $given = $_
        (Watch-Command { $job | Wait-EncordUploadJob -Timeout $given }).Errors.FullyQualifiedErrorId | Should -Match '^(ParameterArgument|CannotConvertArgument)'
    }
}

Describe 'A date' {
    It 'in ISO is one in the culture <_> too' -ForEach 'th-TH', 'fa-IR', 'ar-SA', 'de-DE', 'en-US' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $watched = Watch-Command {
                Get-EncordDataset -CreatedAfter '2025-02-03T10:00:00Z' -CreatedBefore '2025-02-03 12:00:01+02:00'
                Get-EncordDataRow $chest -CreatedAfter '20250203T100000Z' -CreatedBefore 2030-01-01
            }
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }

        $watched.Errors | Should -BeNullOrEmpty
        $watched.Output[0].Title | Should -Be 'Chest CT pilot'
        $watched.Sent[0].Query.createdAfter | Should -Be '2025-02-03T10:00:00Z'
        $watched.Sent[0].Query.createdBefore | Should -Be '2025-02-03T12:00:01+02:00'
        $watched.Sent[1].Body | Should -Match '"created_after":"2025-02-03T10:00:00(\+|\\u002B)00:00"'
    }

    It 'that is none in the calendar of ISO is an error: <_>' -ForEach '2025-02-30', '2025-13-01', '1403-12-30T25:00' {
        $given = $_
        { Get-EncordDataset -CreatedAfter $given } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
    }
}

Describe 'Half of an emoji in a text' {
    It 'is one error, and nothing is made or changed: <Script>' -ForEach @(
        @{ Script = { New-EncordDataset $cut } }
        @{ Script = { New-EncordStorageFolder $cut } }
        @{ Script = { New-EncordGroup $cut } }
        @{ Script = { $row | Set-EncordDataRow -Title $cut } }
        @{ Script = { $folder | Set-EncordStorageFolder -Description $cut } }
        @{ Script = { Get-EncordStorageItem -ItemUuid $row.BackingItemUuid | Set-EncordStorageItem -Name $cut } }
    ) {
        $cut = "cut $([char] 0xd83d)"
        $watched = Watch-Command $Script
        $watched.Errors | Should -HaveCount 1
        $watched.Errors[0] | Get-ErrorLine | Should -BeLike 'InvalidArgument InvalidArgument *'
        "$($watched.Errors)" | Should -BeLike '*half a letter*'
        $watched.Sent | Where-Object Operation -NotLike 'GET *' | Should -BeNullOrEmpty
    }
}
