BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $top = New-EncordStorageFolder 'Top'
    $a, $b = New-EncordStorageFolder 'a', 'b' -ParentUuid $top.Uuid
}

Describe 'Set-EncordStorageFolder' {
    It 'changes folders from the pipeline in one request, each with its own metadata' {
        $got = Watch-Command { Get-EncordStorageFolder -ParentUuid $top.Uuid | Set-EncordStorageFolder -Description 'same' -ClientMetadata { @{ name = $_.Name } } }
        @($got.Sent.Operation) -match '^PATCH ' | Should -HaveCount 1
        $now = Get-EncordStorageFolder -ParentUuid $top.Uuid
        $now.Description | Should -Be 'same', 'same'
        $now.ClientMetadata.name | Should -Be 'a', 'b'
    }

    It 'changes one folder by itself, and nothing that was not named' {
        $folder = New-EncordStorageFolder 'one' -ParentUuid $top.Uuid
        $got = Watch-Command { Set-EncordStorageFolder $folder.Uuid -ClientMetadata @{ code = 'N' } -PassThru }
        $got.Output | ForEach-Object { "$($_.Name)|$($_.Description)|$($_.ClientMetadata.code)" } | Should -Be 'one||N'
        $got.Sent.Operation | Should -Be "PATCH storage/folders/$($folder.Uuid)"
        $got.Sent.Body | Should -Be '{"clientMetadata":{"code":"N"}}'
        Remove-EncordStorageFolder $folder.Uuid -Force
    }

    It 'writes what it changed with -PassThru, and nothing without' {
        Set-EncordStorageFolder $a.Uuid -Name 'A' | Should -BeNullOrEmpty
        (Set-EncordStorageFolder $a.Uuid -Name 'a' -PassThru).Name | Should -Be 'a'
    }

    It 'takes the old description away with an empty one' {
        Set-EncordStorageFolder $a.Uuid -Description 'old'
        Set-EncordStorageFolder $a.Uuid -Description ''
        (Get-EncordStorageFolder -FolderUuid $a.Uuid).Description | Should -BeNullOrEmpty
    }

    It 'changes a folder twice that is named twice' {
        $script:n = 0
        $changed = Set-EncordStorageFolder $a.Uuid, $a.Uuid -ClientMetadata { @{ n = "n$((++$script:n))" } } -PassThru
        $changed.ClientMetadata.n | Should -Be 'n1', 'n2'
    }

    It 'reports folders that cannot be changed, and changes the others' {
        $got = Watch-Command { Set-EncordStorageFolder 'x', $a.Uuid, ([guid]::Empty), $b.Uuid -Description 'new' -PassThru }
        $got.Output.Description | Should -Be 'new', 'new'
        $got.Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument x', "AccessDenied PermissionDenied $([guid]::Empty)"
    }

    It 'refuses to change nothing' {
        $got = Watch-Command { Set-EncordStorageFolder $a.Uuid }
        $got.Errors | Get-ErrorLine | Should -Match '^InvalidArgument InvalidArgument'
        $got.Sent | Should -BeNullOrEmpty
    }
}
