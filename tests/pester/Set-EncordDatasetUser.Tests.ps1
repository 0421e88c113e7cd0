BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Set-EncordDatasetUser' {
    BeforeEach {
        $set = (New-EncordDataset -Title 'Changed').DatasetHash
        $null = Add-EncordDatasetUser $set li@example.com, tom@example.com User
        $null = Add-EncordDatasetUser $set mara@example.com Admin
    }

    It 'gives another role: the old one is taken away, and the new one given at once' {
        $changed = Watch-Command { Set-EncordDatasetUser $set li@example.com Admin }
        $changed.Errors | Should -BeNullOrEmpty
        "$($changed.Output)" | Should -Be 'li@example.com (Admin)'
        $changed.Output.DatasetHash | Should -Be $set
        $changed.Sent.Operation | Should -Be "GET datasets/$set/users", "POST datasets/$set/users/bulk-delete", 'datasetusers POST'
        $changed.Sent[1].Payload.userEmails | Should -Be 'li@example.com'
        $changed.Sent[2].Payload.user_role | Should -Be 0
        Get-EncordDatasetUser $set li* | ForEach-Object { "$_" } | Should -Be 'li@example.com (Admin)'
    }

    It 'changes nothing for who has the role already' {
        $same = Watch-Command { Set-EncordDatasetUser $set LI@example.com User }
        "$($same.Output)" | Should -Be 'li@example.com (User)'
        $same.Sent.Operation | Should -Be "GET datasets/$set/users"
    }

    It 'carries out the lines of a table in their order, with an error for each that cannot be' {
        $lines = @(
            [pscustomobject]@{ DatasetHash = $set; Email = 'tom@example.com'; Role = 'Admin' }
            [pscustomobject]@{ DatasetHash = $set; Email = 'nobody@example.com'; Role = 'Admin' }
            [pscustomobject]@{ DatasetHash = $unknown; Email = 'tom@example.com'; Role = 'Admin' }
            [pscustomobject]@{ DatasetHash = $set; Email = 'li@example.com'; Role = 'Owner' }
            [pscustomobject]@{ DatasetHash = $set; Email = 'no address'; Role = 'User' }
            [pscustomobject]@{ DatasetHash = $set; Email = 'mara@example.com'; Role = 'user' }
        )
        $changed = Watch-Command { $lines | Set-EncordDatasetUser }
        $changed.Output | ForEach-Object { "$_" } | Should -Be 'tom@example.com (Admin)', 'mara@example.com (User)'
        $changed.Errors | ForEach-Object { ($_ | Get-ErrorLine).Split(' ')[0] } | Sort-Object | Should -Be 'DatasetNotFound', 'DatasetUserNotFound', 'InvalidEmail', 'InvalidRole'
        $absent = $changed.Errors | Where-Object FullyQualifiedErrorId -Like 'DatasetUserNotFound,*'
        $absent.TargetObject | Should -Be $lines[1]
        "$absent" | Should -BeLike '*nobody@example.com*Add-EncordDatasetUser*'
    }

    It 'says in -WhatIf that it is a removal and an addition' {
        $shown = Get-HostText { Set-EncordDatasetUser $set li@example.com Admin -WhatIf }
        $shown | Should -BeLike '*What if*li@example.com*Admin*take the old role away, and give the new one*'
        (Watch-Command { Set-EncordDatasetUser $set li@example.com Admin -WhatIf }).Sent | Should -BeNullOrEmpty
    }

    It 'keeps your own role, and the last admin, unless it is forced' {
        $own = Watch-Command { Set-EncordDatasetUser $set you@example.com User }
        Assert-Problem $own.Errors OwnAccess InvalidOperation 'you@example.com'
        Get-EncordDatasetUser $set you* | ForEach-Object { "$_" } | Should -Be 'you@example.com (Admin)'
        Set-EncordDatasetUser $set mara@example.com User | ForEach-Object { "$_" } | Should -Be 'mara@example.com (User)'
        $last = Watch-Command { Set-EncordDatasetUser $set you@example.com User }
        Assert-Problem $last.Errors OwnAccess InvalidOperation
    }

    It 'leaves nobody without a role whom the service refuses another: <Name>' -ForEach @(
        @{ Name = 'yourself, who may not give roles any more'; Email = 'you@example.com' }
    ) {
        $lost = Watch-Command { Set-EncordDatasetUser $set $Email User -Force }
        # Without the old role nobody may give one: this is why it takes -Force.
        Assert-Problem $lost.Errors RoleLost OperationStopped $Email
        "$($lost.Errors)" | Should -BeLike "*$Email*Left without a role on dataset $set*"
    }
}
