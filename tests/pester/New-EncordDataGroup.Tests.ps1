BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $folder = (New-EncordStorageFolder 'Groups').Uuid
    $items = @(Get-EncordDataRow $traffic -DataType Video)[0..1].BackingItemUuid
}

Describe 'New-EncordDataGroup' {
    It 'makes one group of all items of the pipeline, in a <Layout>' -ForEach @(
        @{ Layout = 'default-grid'; Arguments = @{} }
        @{ Layout = 'default-list'; Arguments = @{ AsList = $true } }
    ) {
        $got = Watch-Command { $items | New-EncordDataGroup $folder -Name 'Both' -ClientMetadata @{ site = 'a' } @Arguments }
        $got.Output | Should -HaveCount 1
        "$($got.Output.ItemType) $($got.Output.Name) $($got.Output.ClientMetadata['site'])" | Should -Be 'Group Both a'
        ($got.Output | Get-EncordStorageItem -ChildItems).Uuid | Should -Be $items
        $body = $got.Sent[0].Body | ConvertFrom-Json
        "$($body.layoutType) $($body.name)" | Should -Be "$Layout Both"
        $body.PSObject.Properties.Name | Should -Not -Contain 'timeline'
    }

    It 'makes a group of keys of your own, with and without a layout' {
        $contents = [ordered]@{ front = $items[0]; sound = $items[1] }
        $plain = Watch-Command { New-EncordDataGroup $folder -LayoutContents $contents -Timeline sound }
        $summary = ($plain.Output | Get-EncordStorageItem -FetchSummary).Summary.DataGroup
        "$($summary.LayoutContents['front']['uuid']) $($summary.Timeline)" | Should -Be "$($items[0]) sound"
        $null -eq $summary.Layout | Should -BeTrue
        $laid = New-EncordDataGroup $folder -LayoutContents $contents -Layout '{"type": "data_unit", "key": "front"}' -LayoutSettings @{ fixedLayout = $true }
        $summary = ($laid | Get-EncordStorageItem -FetchSummary).Summary.DataGroup
        "$($summary.Layout['key']) $($summary.LayoutSettings['fixedLayout'])" | Should -Be 'front True'
    }

    It 'is an error for <Case>, and makes nothing' -ForEach @(
        @{ Case = 'an item that is not there'; Script = { New-EncordDataGroup $folder $unknown }; Id = 'AccessDenied' }
        @{ Case = 'a key that is none'; Script = { New-EncordDataGroup $folder -LayoutContents @{ a = $items[0] } -Timeline b }; Id = 'InvalidArgument' }
        @{ Case = 'a layout that is no object'; Script = { New-EncordDataGroup $folder -LayoutContents @{ a = $items[0] } -Layout '[1]' }; Id = 'InvalidArgument' }
        @{ Case = 'a folder that is none'; Script = { New-EncordDataGroup 'x' $items }; Id = 'InvalidId' }
    ) {
        $before = @(Get-EncordStorageItem -FolderUuid $folder).Count
        $got = Watch-Command $Script
        ($got.Errors | Get-ErrorLine) -replace ' .*' | Should -Be $Id
        $got.Output | Should -BeNullOrEmpty
        @(Get-EncordStorageItem -FolderUuid $folder) | Should -HaveCount $before
    }
}
