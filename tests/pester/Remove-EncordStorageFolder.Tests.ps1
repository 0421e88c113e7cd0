BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Remove-EncordStorageFolder' {
    BeforeEach {
        $top = New-EncordStorageFolder 'Top'
        $a, $b, $c = New-EncordStorageFolder 'a', 'b', 'c' -ParentUuid $top.Uuid
    }

    It 'deletes folders with -Force, by id and from the pipeline' {
        Remove-EncordStorageFolder $a.Uuid -Force | Should -BeNullOrEmpty
        $b | Remove-EncordStorageFolder -Force | Should -BeNullOrEmpty
        (Get-EncordStorageFolder -ParentUuid $top.Uuid).Name | Should -Be 'c'
    }

    It 'reports one that is not there, and deletes the others' {
        $got = Watch-Command { Remove-EncordStorageFolder $a.Uuid, 'x', $a.Uuid, $b.Uuid -Force }
        $got.Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument x', "AccessDenied PermissionDenied $($a.Uuid)"
        (Get-EncordStorageFolder -ParentUuid $top.Uuid).Name | Should -Be 'c'
    }
}
