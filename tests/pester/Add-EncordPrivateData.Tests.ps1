BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $title = 'Z{0}rich {1}' -f [char] 0xFC, [char]::ConvertFromUtf32(0x1F3A5)
    $files = [ordered]@{ images = @([ordered]@{ objectUrl = 's3://bucket/a.jpg'; title = $title }); skip_duplicate_urls = $true }
    $json = ConvertTo-Json $files -Depth 5 -Compress
    [IO.File]::WriteAllText((Join-Path $TestDrive 'files.json'), $json)

    # One file that can be read, and one that cannot.
    $halfBad = @{ images = @(@{ objectUrl = 's3://b/1.jpg' }, @{ objectUrl = 'https://gone.invalid/2.jpg' }) }

    function Get-Start($Watched) {
        $Watched.Sent | Where-Object Operation -EQ 'datasetdatalongpolling POST'
    }
}

Describe 'Add-EncordPrivateData' {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'private'
    }

    It 'starts a job for a dataset from the pipeline' {
        $job = $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles $files
        $job.GetType().FullName | Should -Be 'EncordPS.UploadJob'
        [guid]::TryParse($job.UploadJobId, [ref] [guid]::Empty) | Should -BeTrue
        $job.DatasetHash | Should -Be $dataset.DatasetHash
        $job.StartedAt | Should -BeOfType [DateTimeOffset]
        $job.StartedAt | Should -BeGreaterThan ([DateTimeOffset]::Now.AddHours(-1))
        ($job | Wait-EncordUploadJob).Status | Should -Be 'Done'
    }

    It 'sends the files as they are described, with <Name>' -ForEach @(
        @{ Name = 'a hashtable'; Given = { @{ PrivateFiles = $files } } }
        @{ Name = 'JSON text'; Given = { @{ PrivateFiles = $json } } }
        @{ Name = 'objects'; Given = { @{ PrivateFiles = $json | ConvertFrom-Json } } }
        @{ Name = 'a JSON file'; Given = { @{ Path = Join-Path $TestDrive 'files.json' } } }
    ) {
        $arguments = & $Given
        $added = Watch-Command { Add-EncordPrivateData $dataset.DatasetHash $aws @arguments }
        $added.Errors | Should -BeNullOrEmpty
        $start = @(Get-Start $added)
        $start | Should -HaveCount 1
        $start[0].Payload.files | ConvertTo-Json -Depth 5 -Compress | Should -BeExactly $json
        $start[0].Payload.integrationId | Should -Be $aws
        $start[0].Payload.ignoreErrors | Should -BeFalse
        ($added.Output | Wait-EncordUploadJob).UnitsDoneCount | Should -Be 1
    }

    It 'takes a unit a line, and units as they are or come back from JSON, as one document' {
        $units = @('s3://lines/a.mp4', 's3://lines/b.jpg', 's3://lines/c.mp4' | ConvertTo-EncordPrivateData)
        $units | ForEach-Object { "$_" } | Set-Content -LiteralPath "$TestDrive/units.ndjson"
        $units | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath "$TestDrive/units.json"
        foreach ($files in @{ Path = "$TestDrive/units.ndjson" }, @{ Path = "$TestDrive/units.json" }, @{ PrivateFiles = $units }) {
            $added = Watch-Command { Add-EncordPrivateData $empty $aws @files }
            ($added.Sent | Where-Object Operation -EQ 'datasetdatalongpolling POST').Body |
                Should -BeLike '*"videos":`[{"objectUrl":"s3://lines/a.mp4"*},{"objectUrl":"s3://lines/c.mp4"*}`],"images":`[{"objectUrl":"s3://lines/b.jpg"*}`]}*'
        }
    }

    It 'finds a JSON file from the current location' {
        Push-Location $TestDrive
        try { (Add-EncordPrivateData $dataset.DatasetHash $aws -Path ./files.json).FileName | Should -Be 'files.json' }
        finally { Pop-Location }
    }

    It 'waits with -Wait and writes what was added' {
        $added = $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles $files -Wait
        $added.GetType().FullName | Should -Be 'EncordPS.AddPrivateDataResponse'
        $added.DatasetDataList.Title | Should -Be $title
        $added.DatasetDataList | Set-EncordDataRowMetadata @{ new = $true }
        $rows = $added.DatasetDataList | Get-EncordDataRow -DatasetHash $dataset.DatasetHash -FetchClientMetadata
        $rows | Where-Object { $_.ClientMetadata['new'] } | ForEach-Object Title | Should -Be $title
    }

    It 'takes what a pipeline gives: one file alone, or none' {
        $one = 'only.mp4' | ForEach-Object { @{ objectUrl = "s3://a/$_"; title = $_ } }
        $none = @() | ForEach-Object { @{ objectUrl = "s3://a/$_" } }
        $added = $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ videos = $one; images = $none } -Wait
        $added.DatasetDataList.Title | Should -Be 'only.mp4'
    }

    It 'fills a folder alone, by a job of the folder' {
        $added = Watch-Command { Add-EncordPrivateData -FolderUuid $dataset.BackingFolderUuid -IntegrationId $aws -PrivateFiles $files }
        $added.Output.DatasetHash | Should -BeNullOrEmpty
        $added.Output.FolderUuid | Should -Be $dataset.BackingFolderUuid
        Get-Start $added | Should -BeNullOrEmpty
        ($added.Output | Wait-EncordUploadJob).Status | Should -Be 'Done'
    }

    It 'puts the files into a folder that is named beside a dataset' {
        $elsewhere = (New-EncordDataset 'Elsewhere').BackingFolderUuid
        $bare = New-EncordDataset 'Without a folder' -NoBackingFolder
        $added = Watch-Command { Add-EncordPrivateData $bare.DatasetHash $aws -FolderUuid $elsewhere -PrivateFiles $json -Wait }
        $added.Errors | Should -BeNullOrEmpty
        (Get-Start $added).Payload.folderUuid | Should -Be $elsewhere
    }

    It 'binds an integration from the pipeline' {
        $job = Get-EncordCloudIntegration -Title 'MinIO*' | Add-EncordPrivateData -DatasetHash $dataset.DatasetHash -PrivateFiles $files
        $job.UploadJobId | Should -HaveCount 1
        ($job | Wait-EncordUploadJob).Status | Should -Be 'Done'
    }

    It 'warns once a session that the same again adds a second time, unless duplicates are skipped' {
        Connect-Sandbox $sandbox
        $twice = '{"images":[{"objectUrl":"s3://b/twice.jpg"}]}'
        $once = $twice.Replace('}]}', '}],"skip_duplicate_urls":true}')
        $added = Watch-Command { $once, $twice, $twice | ForEach-Object { Add-EncordPrivateData $dataset.DatasetHash $aws -PrivateFiles $_ } }
        $added.Output | Should -HaveCount 3
        $added.Warnings | Should -HaveCount 1
        $added.Warnings | Should -BeLike '*adds all units a second time*'
    }

    It 'warns of failures that it is told to ignore' {
        $added = Watch-Command { $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles $halfBad -IgnoreErrors -Wait }
        $added.Output.DatasetDataList | Should -HaveCount 1
        $added.Warnings | Should -HaveCount 1
        $added.Warnings | Should -BeLike '*1 of 2 units failed*'
        (Get-Start $added).Payload.ignoreErrors | Should -BeTrue
    }

    It 'ends with an error that names what failed, without that' {
        $added = Watch-Command { $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles $halfBad -Wait }
        $added.Output | Should -BeNullOrEmpty
        Assert-Problem $added.Errors UploadJobFailed InvalidResult
        "$($added.Errors)" | Should -BeLike '*gone.invalid*'
    }

    It 'starts a job for each dataset, also after a bad one' {
        $added = Watch-Command {
            $dataset.DatasetHash, $unknown, 'x', $empty | ForEach-Object { [pscustomobject]@{ DatasetHash = $_ } } |
                Add-EncordPrivateData -IntegrationId $aws -PrivateFiles $json
        }
        $added.Output | Should -HaveCount 2
        $added.Errors | Should -HaveCount 2
        Assert-Problem $added.Errors[0] DatasetNotFound ObjectNotFound $unknown
        Assert-Problem $added.Errors[1] InvalidId InvalidArgument 'x'
    }

    It 'sends a section that it does not know, with a warning' {
        $newer = @{ images = $files.images; pointClouds = @(@{ objectUrl = 's3://b/1.pcd' }) }
        $added = Watch-Command { Add-EncordPrivateData $dataset.DatasetHash $aws -PrivateFiles $newer }
        $added.Errors | Should -BeNullOrEmpty
        $added.Warnings | Should -HaveCount 1
        $added.Warnings | Should -BeLike '*does not know "pointClouds"*sent as it is*'
        (Get-Start $added).Payload.files.pointClouds.objectUrl | Should -Be 's3://b/1.pcd'
    }

    It 'warns of a wrong spelling and an empty section: <Warning>' -ForEach @(
        @{ Json = '{"images":[{"objectUrl":"s3://b/1.jpg"}],"skipDuplicateUrls":true}'; Warning = '*"skip_duplicate_urls" is its spelling*' }
        @{ Json = '{"images":[{"objectUrl":"s3://b/1.jpg"}],"videos":[]}'; Warning = '*"videos" is empty*' }
    ) {
        $added = Watch-Command { Add-EncordPrivateData $dataset.DatasetHash $aws -PrivateFiles $Json }
        $added.Errors | Should -BeNullOrEmpty
        $added.Warnings | Should -HaveCount 1
        $added.Warnings | Should -BeLike $Warning
    }

    It 'warns once a session of what the service has dropped' {
        Connect-Sandbox $sandbox
        $old = '{"image_groups":[{"title":"g","objectUrl_0":"s3://b/1.jpg","clusterByResolution":true}],"skip_duplicate_urls":true}'
        $added = Watch-Command { 1..2 | ForEach-Object { Add-EncordPrivateData $dataset.DatasetHash $aws -PrivateFiles $old } }
        $added.Output | Should -HaveCount 2
        $added.Warnings | Should -HaveCount 1
        $added.Warnings | Should -BeLike '*group of each resolution*'
    }

    It 'reads a file of UTF-16, and refuses one of another encoding, with the place' {
        $path = Join-Path $TestDrive 'encoded.json'
        [IO.File]::WriteAllText($path, $json, [Text.Encoding]::Unicode)
        ($dataset | Add-EncordPrivateData -IntegrationId $aws -Path $path -Wait).DatasetDataList.Title | Should -Be $title
        [IO.File]::WriteAllBytes($path, [byte[]] ([Text.Encoding]::ASCII.GetBytes('{"images":[{"title":"Z') + 0xFC))
        $added = Watch-Command { $dataset | Add-EncordPrivateData -IntegrationId $aws -Path $path }
        Assert-Problem $added.Errors PrivateFilesInvalidText InvalidData $path
        "$($added.Errors)" | Should -BeLike '*not UTF-8: line 1, column 23*'
        $added.Sent | Should -BeNullOrEmpty
    }

    It 'sends nothing where the folder and the dataset do not go together: <Case>' -ForEach @(
        @{ Case = 'none is named'; Bare = $true; Message = '*has no folder of its own*' }
        @{ Case = 'another is named'; Bare = $false; Message = '*has a folder of its own*' }
    ) {
        $set = if ($Bare) { New-EncordDataset 'bare' -NoBackingFolder } else { $dataset }
        $arguments = if ($Bare) { @{} } else { @{ FolderUuid = (New-EncordStorageFolder 'else').Uuid } }
        $added = Watch-Command { Add-EncordPrivateData $set.DatasetHash $aws -PrivateFiles $json @arguments }
        $added.Output | Should -BeNullOrEmpty
        Assert-Problem $added.Errors InvalidArgument InvalidArgument $set.DatasetHash
        "$($added.Errors)" | Should -BeLike $Message
        $added.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*-FolderUuid*'
        @($added.Sent.Operation) | Should -Be 'dataset GET'
    }

    It 'sends no id of an integration that is none' {
        $added = Watch-Command { Add-EncordPrivateData $dataset.DatasetHash 'bucket' -PrivateFiles $json }
        Assert-Problem $added.Errors InvalidId InvalidArgument 'bucket'
        $added.Sent | Should -BeNullOrEmpty
    }

    It 'says where to look for an integration that is unknown' {
        $problem = Get-WrittenError { Add-EncordPrivateData $dataset.DatasetHash $unknown -PrivateFiles $json }
        Assert-Problem $problem IntegrationNotFound ObjectNotFound
        "$problem" | Should -BeLike '*cloud integration*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Get-EncordCloudIntegration*'
    }

    It 'sends nothing with -WhatIf, and says how much it would be' {
        Get-HostText { $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles $files -WhatIf } | Should -BeLike '*1 unit*'
        $added = Watch-Command { $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles $files -WhatIf }
        $added.Output | Should -BeNullOrEmpty
        $added.Errors | Should -BeNullOrEmpty
        $added.Sent | Should -BeNullOrEmpty
    }
}
