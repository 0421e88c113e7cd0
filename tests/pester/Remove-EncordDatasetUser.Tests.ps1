BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Remove-EncordDatasetUser' {
    BeforeEach {
        $set = (New-EncordDataset -Title 'Removed').DatasetHash
        $null = Add-EncordDatasetUser $set li@example.com, tom@example.com User
        $null = Add-EncordDatasetUser $set mara@example.com Admin
    }

    It 'takes the role away, by position' {
        $removed = Watch-Command { Remove-EncordDatasetUser $set LI@example.com, tom@example.com }
        $removed.Output | Should -BeNullOrEmpty
        $removed.Errors | Should -BeNullOrEmpty
        (Get-EncordDatasetUser $set).UserEmail | Should -Be 'you@example.com', 'mara@example.com'
        $removed.Sent.Operation | Should -Be "GET datasets/$set/users", "POST datasets/$set/users/bulk-delete"
    }

    It 'takes users from the pipeline' {
        Get-EncordDatasetUser $set | Where-Object UserRole -EQ 'User' | Remove-EncordDatasetUser
        (Get-EncordDatasetUser $set).UserEmail | Should -Be 'you@example.com', 'mara@example.com'
    }

    It 'names who had no role, for the service ignores them, and removes the others' {
        $removed = Watch-Command { 'nobody', 'li', 'jonas' | ForEach-Object { [pscustomobject]@{ Email = "$_@example.com" } } | Remove-EncordDatasetUser $set }
        $removed.Errors | ForEach-Object { "$(($_ | Get-ErrorLine).Split(' ')[0]) $($_.TargetObject.Email)" } |
            Should -Be 'DatasetUserNotFound nobody@example.com', 'DatasetUserNotFound jonas@example.com'
        Get-EncordDatasetUser $set li* | Should -BeNullOrEmpty
    }

    It 'goes on after <Name>' -ForEach @(
        @{ Name = 'an unknown dataset'; Id = 'DatasetNotFound'; Category = 'ObjectNotFound'; Bad = { @{ DatasetHash = $unknown; Email = 'li@example.com' } } }
        @{ Name = 'one that may not be changed'; Id = 'AccessDenied'; Category = 'PermissionDenied'; Bad = { @{ DatasetHash = $shelves; Email = 'you@example.com' } } }
        @{ Name = 'what is no id'; Id = 'InvalidId'; Category = 'InvalidArgument'; Bad = { @{ DatasetHash = 'x'; Email = 'li@example.com' } } }
        @{ Name = 'what is no address'; Id = 'InvalidEmail'; Category = 'InvalidArgument'; Bad = { @{ DatasetHash = $set; Email = 'li' } } }
    ) {
        $lines = [pscustomobject] (& $Bad), [pscustomobject] @{ DatasetHash = $set; Email = 'tom@example.com' }
        $removed = Watch-Command { $lines | Remove-EncordDatasetUser }
        Assert-Problem $removed.Errors $Id $Category $lines[0]
        (Get-EncordDatasetUser $set).UserEmail | Should -Not -Contain 'tom@example.com'
    }

    It 'keeps yourself, in words of its own' {
        $removed = Watch-Command { Remove-EncordDatasetUser $set you@example.com, tom@example.com }
        Assert-Problem $removed.Errors OwnAccess InvalidOperation 'you@example.com'
        "$($removed.Errors)" | Should -BeLike '*This is you*'
        (Get-EncordDatasetUser $set).UserEmail | Sort-Object | Should -Be 'li@example.com', 'mara@example.com', 'you@example.com'
        Remove-EncordDatasetUser $set you@example.com -Force
        (Get-WrittenError { Remove-EncordDatasetUser $set li@example.com }).FullyQualifiedErrorId | Should -BeLike 'AccessDenied,*'
    }

    It 'keeps the last admin, unless a group has that role' {
        Remove-EncordDatasetUser $set mara@example.com
        $null = New-EncordDataset -Title 'So that it is known who is who'
        $removed = Watch-Command { Remove-EncordDatasetUser $set you@example.com }
        "$(($removed.Errors | Get-ErrorLine).Split(' ')[0])" | Should -BeIn 'OwnAccess', 'LastAdmin'
        Add-EncordDatasetGroup $set (Get-EncordGroup 'Data engineering').GroupHash Admin
        Remove-EncordDatasetUser $set you@example.com -Force
        (Get-EncordDatasetUser $set).UserEmail | Should -Be 'li@example.com', 'tom@example.com'
    }

    It 'tells in -WhatIf whose role goes, and sends nothing' {
        Get-HostText { Remove-EncordDatasetUser $set li@example.com -WhatIf } | Should -BeLike '*What if*li@example.com*'
        (Watch-Command { Remove-EncordDatasetUser $set li@example.com -WhatIf }).Sent | Should -BeNullOrEmpty
    }
}
