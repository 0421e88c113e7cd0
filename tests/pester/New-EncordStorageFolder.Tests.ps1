BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'New-EncordStorageFolder' {
    It 'makes folders at the top and in others' {
        $parent = New-EncordStorageFolder -Name 'Sites' -Description 'All of them'
        $parent.Description | Should -Be 'All of them'
        $parent.ParentUuid | Should -BeNullOrEmpty
        $got = Watch-Command { New-EncordStorageFolder 'Lund', 'Utrecht' 'In them' -ParentUuid $parent.Uuid -ClientMetadata @{ study = 7 } }
        $got.Output | ForEach-Object { "$($_.Name) $($_.Description) $($_.ParentUuid) $($_.ClientMetadata.study)" } |
            Should -Be "Lund In them $($parent.Uuid) 7", "Utrecht In them $($parent.Uuid) 7"
        $got.Sent | Should -HaveCount 2
    }

    It 'makes folders from a CSV file' {
        $parent = New-EncordStorageFolder 'From a file'
        $made = "Name,Description,ParentUuid,City`nNorth,Gate,$($parent.Uuid),Z$([char] 0xFC)rich`nSouth,,$($parent.Uuid),Basel" | ConvertFrom-Csv |
            New-EncordStorageFolder -ClientMetadata { @{ city = $_.City } }
        $made | ForEach-Object { "$($_.Name)|$($_.Description)|$($_.ClientMetadata.city)|$($_.ParentUuid -eq $parent.Uuid)" } |
            Should -Be "North|Gate|Z$([char] 0xFC)rich|True", 'South||Basel|True'
    }

    It 'makes a folder over a bucket' {
        $got = Watch-Command { New-EncordStorageFolder 'Mirror' -IntegrationUuid $aws -RemoteUrl 's3://bucket/path/' }
        $got.Output.Name | Should -Be 'Mirror'
        $got.Sent.Body | Should -BeLike "*`"cloudSyncedFolderParams`":{`"integrationUuid`":`"$aws`",`"remoteUrl`":`"s3://bucket/path/`"}*"
    }

    It 'makes no folder of what is wrong: <Expected>' -ForEach @(
        @{ Expected = 'InvalidId InvalidArgument'; Arguments = @{ ParentUuid = 'sites' } }
        @{ Expected = 'AccessDenied PermissionDenied'; Arguments = @{ ParentUuid = [guid]::Empty } }
        @{ Expected = 'InvalidId InvalidArgument'; Arguments = @{ IntegrationUuid = 'aws'; RemoteUrl = 's3://b/' } }
        @{ Expected = 'MetadataNotAnObject InvalidData'; Arguments = @{ ClientMetadata = { 7 } } }
        @{ Expected = 'MetadataNotAnObject InvalidData'; Arguments = @{ ClientMetadata = 7 } }
    ) {
        $got = Watch-Command { New-EncordStorageFolder 'x' @Arguments }
        $got.Output | Should -BeNullOrEmpty
        $got.Errors | Get-ErrorLine | Should -Match "^$Expected"
    }
}
