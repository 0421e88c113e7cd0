BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Move-EncordStorageFolder' {
    BeforeEach {
        $top = New-EncordStorageFolder 'Top'
        $a, $b, $c = New-EncordStorageFolder 'a', 'b', 'c' -ParentUuid $top.Uuid
    }

    It 'moves folders from the pipeline in one request, and writes nothing' {
        $got = Watch-Command { $a, $b | Move-EncordStorageFolder -Destination $c.Uuid }
        $got.Output | Should -BeNullOrEmpty
        @($got.Sent.Operation) -match '/move' | Should -HaveCount 1
        (Get-EncordStorageFolder -ParentUuid $c.Uuid).Uuid | Should -Be $a.Uuid, $b.Uuid
    }

    It 'writes the folders as they are afterwards with -PassThru' {
        $moved = Move-EncordStorageFolder $b.Uuid, $a.Uuid $c.Uuid -PassThru
        $moved[0].PathToRoot.Name | Should -Be 'b', 'c', 'Top'
        $moved[1].PathToRoot.Name | Should -Be 'a', 'c', 'Top'
    }

    It 'moves to the top' {
        $got = Watch-Command { Move-EncordStorageFolder $a.Uuid -ToRoot -PassThru }
        $got.Output.ParentUuid | Should -BeNullOrEmpty
        $got.Sent[0].Body | Should -Not -Match 'newParentUuid'
        (Get-EncordStorageFolder -FolderUuid $a.Uuid).ParentUuid | Should -BeNullOrEmpty
    }

    It 'reports folders that cannot be moved, and moves the others' {
        $got = Watch-Command { Move-EncordStorageFolder $a.Uuid, 'x', ([guid]::Empty), $c.Uuid, $b.Uuid -Destination $c.Uuid }
        $got.Errors | Get-ErrorLine | Should -Be @(
            'InvalidId InvalidArgument x', "AccessDenied PermissionDenied $([guid]::Empty)", "InvalidArgument InvalidArgument $($c.Uuid)"
        )
        "$($got.Errors[2])" | Should -Match 'into itself'
        (Get-EncordStorageFolder -ParentUuid $c.Uuid).Name | Should -Be 'a', 'b'
    }

    It 'asks once for a destination that is not there' {
        $got = Watch-Command { Move-EncordStorageFolder $a.Uuid, $b.Uuid, $c.Uuid -Destination ([guid]::Empty) }
        $got.Errors | Get-ErrorLine | Should -Be ($a, $b, $c | ForEach-Object { "AccessDenied PermissionDenied $($_.Uuid)" })
        $got.Errors | ForEach-Object { "$_" } | Should -Match ([guid]::Empty)
        $got.Sent.Operation | Should -Be 'POST storage/folders/move', "GET storage/folders/$([guid]::Empty)"
    }

    It 'sends nothing where the destination is none: <Id>' -ForEach @(
        @{ Id = 'InvalidId'; Script = { Move-EncordStorageFolder $a.Uuid 'top' } }
        @{ Id = 'InvalidArgument'; Script = { Move-EncordStorageFolder $a.Uuid -ToRoot:$false } }
    ) {
        $got = Watch-Command $Script
        $got.Errors | Get-ErrorLine | Should -Match "^$Id InvalidArgument"
        $got.Sent | Should -BeNullOrEmpty
    }
}
