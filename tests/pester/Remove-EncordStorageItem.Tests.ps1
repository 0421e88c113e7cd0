BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Remove-EncordStorageItem' {
    BeforeEach {
        $dataset = New-FilledDataset -VideoCount 4 -Title 'remove'
        $items = @($dataset | Get-EncordStorageItem)
    }

    It 'removes items of several folders, with their rows, in a request for each folder' {
        $other = New-FilledDataset -VideoCount 4 -Title 'other'
        $both = $items + @($other | Get-EncordStorageItem)
        $got = Watch-Command { $both[0, 4, 1, 5, 2, 6, 3, 7] | Remove-EncordStorageItem -Force }
        $got.Output | Should -BeNullOrEmpty
        $dataset, $other | Get-EncordDataRow | Should -BeNullOrEmpty
        $got.Sent.Payload.childUuids.Count | Should -Be 8
        $got.Sent.Operation | Sort-Object | Should -Be ($dataset, $other | ForEach-Object { "POST storage/folders/$($_.BackingFolderUuid)/items/delete" } | Sort-Object)
    }

    It 'looks ids alone up first' {
        $got = Watch-Command { Remove-EncordStorageItem $items[0, 1].Uuid -Force }
        $dataset | Get-EncordDataRow | Should -HaveCount 2
        @($got.Sent.Operation) -match '/items/delete' | Should -HaveCount 1
    }

    It 'removes what there is, and reports what there is not' {
        $items[2] | Remove-EncordStorageItem -Force
        $got = Watch-Command { $items + [pscustomobject]@{ ItemUuid = [guid]::Empty } | Remove-EncordStorageItem -Force }
        $got.Errors | Should -HaveCount 2
        $got.Errors | Get-ErrorLine | Should -Match '^AccessDenied PermissionDenied'
        $got.Errors[0].TargetObject.Name | Should -Be 'clip-3'
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'removes frames that nothing uses too, unless they are kept' {
        $files = @{ image_groups = @(@{ title = 'g'; createVideo = $false; objectUrl_0 = 's3://b/0.png'; objectUrl_1 = 's3://b/1.png' }) }
        foreach ($keep in $false, $true) {
            $set = New-EncordDataset 'Frames'
            $null = $set | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles $files -Wait
            $set | Get-EncordStorageItem | Remove-EncordStorageItem -Force -KeepUnusedFrames:$keep
            @($set | Get-EncordStorageItem).Count | Should -Be $(if ($keep) { 2 } else { 0 })
        }
    }
}
