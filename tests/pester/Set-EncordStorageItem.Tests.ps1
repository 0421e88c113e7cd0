BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $folder = (New-FilledDataset -VideoCount 3 -Title 'set').BackingFolderUuid
    $items = Get-EncordStorageItem -FolderUuid $folder
}

Describe 'Set-EncordStorageItem' {
    It 'changes one item and writes nothing' {
        $got = Watch-Command { Set-EncordStorageItem $items[0].Uuid -Description 'first' }
        $got.Output | Should -BeNullOrEmpty
        # Only what was given is sent.
        $got.Sent[0].Payload.itemPatches."$($items[0].Uuid)".psobject.Properties.Name | Should -Be 'description'
        (Get-EncordStorageItem -ItemUuid $items[0].Uuid).Description | Should -Be 'first'
    }

    It 'makes descriptions by a script block, also empty ones' {
        ($items | Set-EncordStorageItem -Description { "was $($_.Name)" } -PassThru).Description | Should -Be 'was clip-1', 'was clip-2', 'was clip-3'
        ($items | Set-EncordStorageItem -Description { '' } -PassThru).Description | Should -Be '', '', ''
    }

    It 'takes metadata as <Name>, in place of what was there' -ForEach @(
        @{ Name = 'a hashtable'; Value = @{ n = 1; nested = @{ deep = $null } } }
        @{ Name = 'an object'; Value = [pscustomobject]@{ n = 1; nested = @{ deep = $null } } }
        @{ Name = 'JSON'; Value = '{"n": 1, "nested": {"deep": null}}' }
        @{ Name = 'a script block'; Value = { @{ n = $_.Name.Length - 5; nested = @{ deep = $null } } } }
    ) {
        $items | Set-EncordStorageItem -ClientMetadata @{ old = 1 }
        $changed = $items | Set-EncordStorageItem -ClientMetadata $Value -PassThru
        $changed.ClientMetadata | ForEach-Object { "$($_.Count) $($_.n) $($_.nested.Contains('deep'))" } | Should -Be '2 1 True', '2 1 True', '2 1 True'
    }

    It 'takes a table of ids, whose other columns change nothing' {
        $line = [pscustomobject]@{ ItemUuid = "$($items[0].Uuid)"; Name = 'not asked for'; Description = 'neither' }
        $changed = $line | Set-EncordStorageItem -ClientMetadata @{ a = 'x' } -PassThru
        "$($changed.Name): $($changed.ClientMetadata.a)" | Should -Be 'clip-1: x'
    }

    It 'reports bad items, and changes the others' {
        $all = @($items[0]) + ([guid]::Empty, 'x' | ForEach-Object { [pscustomobject]@{ ItemUuid = $_ } }) + $items[1..2]
        $got = Watch-Command { $all | Set-EncordStorageItem -Description 'seen' -PassThru }
        $got.Output | Should -HaveCount 3
        $got.Errors | Get-ErrorLine | ForEach-Object { $_.Split(' ')[0] } | Should -Be 'InvalidId', 'InvalidArgument'
        "$($got.Errors[1])" | Should -Match ([guid]::Empty)
    }

    It 'reports what a script block makes that cannot be used: <Parameter> <Value>' -ForEach @(
        @{ Parameter = 'Description'; Value = { throw 'no' }; Id = 'InvalidArgument' }
        @{ Parameter = 'Description'; Value = { 'a'; 'b' }; Id = 'InvalidArgument' }
        @{ Parameter = 'Name'; Value = { throw 'no' }; Id = 'InvalidArgument' }
        @{ Parameter = 'Name'; Value = { 'a'; 'b' }; Id = 'InvalidArgument' }
        @{ Parameter = 'Name'; Value = { '' }; Id = 'InvalidArgument' }
        @{ Parameter = 'ClientMetadata'; Value = { 5 }; Id = 'MetadataNotAnObject' }
    ) {
        $arguments = @{ $Parameter = $Value }
        $got = Watch-Command { $items | Set-EncordStorageItem @arguments }
        $got.Errors | Should -HaveCount 3
        $got.Errors | Get-ErrorLine | Should -Match "^$Id "
        $got.Sent | Should -BeNullOrEmpty
    }

    It 'refuses to change nothing' {
        (Watch-Command { $items[0] | Set-EncordStorageItem }).Errors | Get-ErrorLine | Should -Match '^InvalidArgument InvalidArgument'
    }

    It 'renames items from the pipeline in one request, and passes them on' {
        $got = Watch-Command { $items | Set-EncordStorageItem -Name { "new-$($_.Name)" } -PassThru }
        $got.Output.Name | Should -Be 'new-clip-1', 'new-clip-2', 'new-clip-3'
        @($got.Sent.Operation) -match '^PATCH' | Should -HaveCount 1
    }

    It 'sets how a time series is drawn, in bulk, and a scene item by item' {
        $folder = (New-EncordStorageFolder 'Drawn').Uuid
        $files = @{
            time_series = @(@{ objectUrl = 's3://drawn/t.csv'; title = 't' })
            scenes = @(@{ title = 's'; scene = @{ url = 's3://drawn/s.mcap'; format = 'mcap' } })
        }
        $null = Add-EncordPrivateData -FolderUuid $folder -IntegrationId $aws -PrivateFiles $files -Wait
        $scene, $series = Get-EncordStorageItem -FolderUuid $folder
        $set = Watch-Command { $series | Set-EncordStorageItem -TimeseriesSettings @{ channels = @{ t = @{ style = 'points'; pointRadius = 3 } } } -PassThru }
        $set.Output.TimeseriesSettings['channels']['t']['pointRadius'] | Should -Be 3
        $set.Sent.Operation | Should -Be 'PATCH storage/items/patch-bulk'
        $set = Watch-Command { $scene | Set-EncordStorageItem -Name 'Scene' -SceneViewSettings '{"pointRadius": 10}' -PassThru }
        $set.Output.Name | Should -Be 'Scene'
        $set.Sent[-1].Operation | Should -Be "PATCH storage/folders/$folder/items/$($scene.Uuid)"
        $bad = Watch-Command { $series | Set-EncordStorageItem -TimeseriesSettings @{ channels = @{ t = @{ lineWidth = 9 } } } }
        ($bad.Errors | Get-ErrorLine) -replace ' .*' | Should -Be 'InvalidArgument'
    }
}
