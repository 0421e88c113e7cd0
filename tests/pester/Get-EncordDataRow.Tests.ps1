BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Get-EncordDataRow' {
    It 'lists rows with what they are' {
        $row = Get-EncordDataRow $traffic | Where-Object Title -EQ 'bahnhof-2025-01-13.mp4'
        $row.GetType().FullName | Should -Be 'EncordPS.DataRow'
        $row.DatasetHash | Should -Be $traffic
        $row.Uid | Should -Be $row.DataHash
        $row.DataType | Should -Be 'Video'
        $row.StorageLocation | Should -Be 'Aws'
        $row.FileType | Should -Be 'video/mp4'
        $row.CreatedAt | Should -BeOfType [DateTimeOffset]
        $row.BackingItemUuid | Should -BeOfType [guid]
        $row.Duration | Should -BeGreaterThan 0
        $row.ClientMetadata | Should -BeNullOrEmpty
        $row.SignedUrl | Should -BeNullOrEmpty
    }

    It 'knows a duration of videos alone, and which groups are sequences' {
        $rows = Get-EncordDataRow $traffic
        $rows | Where-Object { $_.DataType -ne 'Video' -and $_.Duration } | Should -BeNullOrEmpty
        $rows | ForEach-Object { "$($_.DataType) $($_.IsImageSequence)" } | Select-Object -Unique |
            Should -Be 'Video ', 'Image ', 'ImgGroup False', 'ImgGroup True'
    }

    It 'knows no backing item of a row from before storage folders' {
        # PowerShell makes a null of what the property throws.
        $row = Get-EncordDataRow $archive -Title 'drone-1.mp4'
        $row.HasBackingItem | Should -BeFalse
        $row.BackingItemUuid | Should -Be $null
    }

    It 'lists all rows in the order of the service, and sends no filter' {
        $got = Watch-Command { Get-EncordDataRow $shelves }
        $got.Output.Title | Should -Be (1..8 | ForEach-Object { "aisle-0$_.png" })
        $sent = $got.Sent[0].Payload.psobject.Properties | Where-Object { $null -eq $_.Value }
        $sent.Name | Sort-Object | Should -Be 'created_after', 'created_before', 'data_hashes', 'data_types', 'title_eq', 'title_like'
    }

    It 'finds by <Name>' -ForEach @(
        @{ Name = 'title'; Arguments = @{ Title = 'bahnhof-2025-01-13.mp4' }; Count = 1; Sent = '"title_eq":"bahnhof-2025-01-13.mp4"' }
        @{ Name = 'a pattern with %'; Arguments = @{ TitleLike = 'bahnhof%' }; Count = 4; Sent = '"title_like":"bahnhof%"' }
        @{ Name = 'a pattern'; Arguments = @{ TitleLike = 'bahnhof*.mp?' }; Count = 4; Sent = '"title_like":"bahnhof%.mp_"' }
        @{ Name = 'kind'; Arguments = @{ DataType = 'Image' }; Count = 3; Sent = '"data_types":["IMAGE"]' }
        @{ Name = 'the kind of the service'; Arguments = @{ DataType = 'IMG_GROUP' }; Count = 2; Sent = '"data_types":["IMG_GROUP"]' }
        @{ Name = 'several kinds'; Arguments = @{ DataType = 'Image', 'Video' }; Count = 15; Sent = '"data_types":["IMAGE","VIDEO"]' }
        @{ Name = 'kind and pattern'; Arguments = @{ DataType = 'Video'; TitleLike = '%02-13%' }; Count = 3; Sent = '"data_types":["VIDEO"]' }
        @{ Name = 'the day it was added'; Arguments = @{ CreatedAfter = '2025-01-21' }; Count = 0; Sent = '"created_after":"2025-01-2' }
        @{ Name = 'a moment before which'; Arguments = @{ CreatedBefore = '2030-01-01T00:00:00Z' }; Count = 17; Sent = '"created_before":"2030-01-01T00:00:00+00:00"' }
        @{ Name = 'a moment after which'; Arguments = @{ CreatedAfter = '2020-01-01T00:00:00.5Z' }; Count = 17; Sent = '"created_after":"2020-01-01T00:00:00.500000+00:00"' }
        @{ Name = 'nothing, with metadata'; Arguments = @{ FetchClientMetadata = $true }; Count = 17; Sent = '"dataset_access_settings":{"fetch_client_metadata":true,"fetch_rows":true}' }
    ) {
        $got = Watch-Command { Get-EncordDataRow -DatasetHash $traffic @Arguments }
        $got.Output | Should -HaveCount $Count
        $got.Sent.Operation | Should -Be 'datarows GET'
        [regex]::Unescape($got.Sent[0].Body) | Should -Match ([regex]::Escape($Sent))
    }

    It 'finds what holds of all filters' {
        (Get-EncordDataRow $traffic -DataType ImgGroup -TitleLike 'ring*').Title | Should -Be 'ringstrasse timelapse'
    }

    It 'lists nothing with <_> of a variable that was never set' -ForEach @(
        '-Title $null', '-TitleLike ""', '-CreatedAfter $null', '-CreatedBefore $null', '-DataType $null'
    ) {
        $got = Watch-Command ([scriptblock]::Create("Get-EncordDataRow `$shelves $_"))
        $got.Output | Should -BeNullOrEmpty
        "$($got.Errors)" | Should -BeLike '*null*'
        $got.Sent | Should -BeNullOrEmpty
    }

    It 'refuses an unknown kind of data, and names the possible ones' {
        $got = Watch-Command { Get-EncordDataRow $traffic -DataType Hologram }
        "$($got.Errors)" | Should -BeLike '*PlainText*'
        $got.Sent | Should -BeNullOrEmpty
    }

    It 'reads several datasets one after another, also after a bad one' {
        $got = Watch-Command { Get-EncordDataRow $archive, 'x', $unknown, $shelves -DataType Image }
        $got.Output.DatasetHash | Select-Object -Unique | Should -Be $archive, $shelves
        $got.Errors | Should -HaveCount 2
        Assert-Problem $got.Errors[0] InvalidId InvalidArgument 'x'
        Assert-Problem $got.Errors[1] DatasetNotFound ObjectNotFound $unknown
    }

    It 'names a dataset as it was written' {
        Assert-Problem (Get-WrittenError { Get-EncordDataRow "{$unknown}" }) DatasetNotFound ObjectNotFound "{$unknown}"
    }

    It 'takes a dataset from <Name>' -ForEach @(
        @{ Name = 'the list'; Dataset = { Get-EncordDataset 'Warehouse shelves' } }
        @{ Name = 'its id'; Dataset = { Get-EncordDataset -DatasetHash $shelves } }
        @{ Name = 'a table'; Dataset = { [pscustomobject]@{ DatasetHash = [guid] $shelves } } }
    ) {
        & $Dataset | Get-EncordDataRow | Should -HaveCount 8
    }

    It 'takes a dataset that was just made, and the job that fills it' {
        $new = New-EncordDataset 'Bound'
        $new | Get-EncordDataRow | Should -BeNullOrEmpty
        $job = $new | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ images = @(@{ objectUrl = 's3://b/1.jpg' }) }
        $null = $job | Wait-EncordUploadJob
        $job | Get-EncordDataRow | Should -HaveCount 1
    }
}

Describe 'Get-EncordDataRow by ids' {
    It 'names a row that is not there, and finds the others' {
        $first, $second = (Get-EncordDataRow $shelves -TitleLike 'aisle-0?.png').DataHash
        $got = Watch-Command { Get-EncordDataRow $shelves -DataHash $first, $unknown, $second[0] }
        $got.Output.Title | Should -Be 'aisle-01.png', 'aisle-02.png'
        Assert-Problem $got.Errors DataRowNotFound ObjectNotFound $unknown
    }

    It 'gathers piped rows into one request' {
        $got = Watch-Command { Get-EncordDataRow $shelves | Get-EncordDataRow -FetchClientMetadata | Where-Object ClientMetadata }
        $got.Output | Should -HaveCount 8
        $got.Sent.Operation | Should -Be 'datarows GET', 'datarows GET'
        $got.Sent[1].Payload.data_hashes | Should -HaveCount 8
    }

    It 'asks once for each dataset' {
        $got = Watch-Command { $archive, $shelves | ForEach-Object { Get-EncordDataRow $_ } | Get-EncordDataRow }
        $got.Output | Should -HaveCount 13
        $got.Sent.Payload | Where-Object data_hashes | ForEach-Object { $_.data_hashes.Count } | Should -Be 5, 8
    }

    It 'goes on after an id that is none' {
        $id = (Get-EncordDataRow $shelves -Title 'aisle-01.png').DataHash
        $got = Watch-Command { 'row-1', $id | ForEach-Object { [pscustomobject]@{ DatasetHash = $shelves; DataHash = $_ } } | Get-EncordDataRow }
        $got.Output.Title | Should -Be 'aisle-01.png'
        Assert-Problem $got.Errors InvalidId InvalidArgument 'row-1'
    }

    It 'does not list the dataset when no id is one' {
        $got = Watch-Command { Get-EncordDataRow $shelves -DataHash 'row-1', 'row-2' }
        $got.Output | Should -BeNullOrEmpty
        $got.Errors | Should -HaveCount 2
        $got.Sent | Should -BeNullOrEmpty
    }

    It 'writes no error about a row that another filter leaves out' {
        $got = Watch-Command { Get-EncordDataRow $shelves | Get-EncordDataRow -DataType Video }
        $got.Output | Should -BeNullOrEmpty
        $got.Errors | Should -BeNullOrEmpty
    }
}

Describe 'Get-EncordDataRow and details' {
    BeforeAll {
        $forty = New-FilledDataset -VideoCount 40 -Title 'forty'
    }

    It 'fetches client metadata with the list' {
        $got = Watch-Command { Get-EncordDataRow $shelves -FetchClientMetadata }
        $got.Output | ForEach-Object { $_.ClientMetadata.aisle } | Should -Be (1..8)
        $got.Output[0].ClientMetadata['aisle'] | Should -Be 1
        $got.Sent.Operation | Should -Be 'datarows GET'
        Get-EncordDataRow $shelves | Where-Object { $null -ne $_.ClientMetadata } | Should -BeNullOrEmpty
    }

    It 'fetches signed URLs that give the file' {
        $got = Watch-Command { Get-EncordDataRow $traffic -Title 'bahnhof-2025-01-13.mp4' -FetchSignedUrl }
        $got.Sent.Operation | Should -Be 'datarows GET', 'datarow GET'
        $got.Output.SignedUrl | Should -BeLike "$($sandbox.Domain)*"
        (Invoke-WebRequest -Uri $got.Output.SignedUrl -Method Head -UseBasicParsing).StatusCode | Should -Be 200
    }

    It 'fetches the images of image groups, with and without URLs' {
        $group = Get-EncordDataRow $traffic -Title 'marktplatz burst 08:15' -FetchImagesData
        $group.ImagesData | Should -HaveCount 4
        $group.ImagesData | Where-Object SignedUrl | Should -BeNullOrEmpty
        $group = Get-EncordDataRow $traffic -Title 'marktplatz burst 08:15' -FetchImageSignedUrls
        $group.ImagesData | Where-Object SignedUrl -Match '^http' | Should -HaveCount 4
    }

    It 'asks for images of groups alone' {
        $got = Watch-Command { Get-EncordDataRow $traffic -FetchImagesData }
        $got.Output | Should -HaveCount 17
        @($got.Sent.Operation) -eq 'datarow GET' | Should -HaveCount 2
    }

    It 'fetches details and metadata together' {
        $row = Get-EncordDataRow $shelves -Title 'aisle-03.png' -FetchSignedUrl -FetchClientMetadata
        $row.SignedUrl | Should -Not -BeNullOrEmpty
        $row.ClientMetadata.aisle | Should -Be 3
    }

    It 'keeps the order of rows with -ThrottleLimit <_>' -ForEach 1, 8, 64 {
        $limit = $_
        $got = Watch-Command { $forty | Get-EncordDataRow -FetchSignedUrl -ThrottleLimit $limit }
        $got.Output.Title | Should -Be (1..40 | ForEach-Object { "clip-$_" })
        @($got.Sent.Operation) -eq 'datarow GET' | Should -HaveCount 40
    }
}
