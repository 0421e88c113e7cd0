BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'New-EncordGroup' {
    It 'makes a group, by position' {
        $made = Watch-Command { New-EncordGroup 'QA team' 'Looks twice' }
        $made.Output | Should -BeOfType [EncordPS.Group]
        $made.Output.Name | Should -Be 'QA team'
        $made.Output.Description | Should -Be 'Looks twice'
        $made.Sent.Payload.description | Should -Be 'Looks twice'
        (Get-EncordGroup 'QA team').GroupHash | Should -Be $made.Output.GroupHash
        (Get-EncordGroup -GroupHash $made.Output.GroupHash).Description | Should -Be 'Looks twice'
    }

    It 'makes those of a table, and names the one whose name is taken' {
        $made = Watch-Command { 'First', 'Annotators', 'Second' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | New-EncordGroup }
        $made.Output.Name | Should -Be 'First', 'Second'
        $made.Output.Description | Should -Be '', ''
        Assert-Problem $made.Errors AlreadyExists ResourceExists 'Annotators'
    }
}

Describe 'Get-EncordGroup -GroupHash' {
    It 'gets groups by id, from the pipeline too, and goes on after one that is not there' {
        $got = Watch-Command { $annotators, $unknown, 'x', $reviewers | Get-EncordGroup }
        $got.Output.Name | Should -Be 'Annotators', 'Reviewers'
        $got.Errors | ForEach-Object { $_ | Get-ErrorLine } | Should -Be "GroupNotFound ObjectNotFound $unknown", 'InvalidId InvalidArgument x'
    }
}

Describe 'Set-EncordGroup' {
    It 'changes only what is given' {
        $group = New-EncordGroup 'Before' 'Kept'
        $renamed = Watch-Command { $group | Set-EncordGroup -Name { $_.Name + ' and after' } }
        $renamed.Output.Name | Should -Be 'Before and after'
        $renamed.Output.Description | Should -Be 'Kept'
        $renamed.Sent.Operation | Should -Be "PATCH organisation/groups/$($group.GroupHash)"
        $renamed.Sent.Payload.PSObject.Properties.Name | Should -Be 'name'
        (Set-EncordGroup $group.GroupHash -Description '').Description | Should -Be ''
    }

    It 'says with -WhatIf what would change' {
        $shown = Get-HostText { Get-EncordGroup Annotators | Set-EncordGroup -Name { "$($_.Name) 2" } -Description '' -WhatIf }
        $shown | Should -BeLike "*Change group: name 'Annotators 2', description ''*Annotators ($annotators)*"
    }

    It 'goes on after a group that is not there' {
        $set = Watch-Command { Set-EncordGroup $unknown, 'x', $reviewers -Description 'Second look' }
        $set.Output.Description | Should -Be 'Second look'
        $set.Errors | ForEach-Object { $_ | Get-ErrorLine } | Should -Be "GroupNotFound ObjectNotFound $unknown", 'InvalidId InvalidArgument x'
    }

    It 'says that nothing is to be changed' {
        (Get-WrittenError { Set-EncordGroup $reviewers }).FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
    }
}

Describe 'Remove-EncordGroup' {
    It 'says how much access goes with the group' {
        $shown = Get-HostText { Get-EncordGroup Annotators | Remove-EncordGroup -WhatIf }
        $shown | Should -BeLike "*2 members, with a role on 1 dataset and 0 storage folders*Annotators ($annotators)*"
        (Get-EncordGroup Annotators).GroupHash | Should -Be $annotators
    }

    It 'deletes it, and the access with it; with -Force it asks and counts nothing' {
        $group = New-EncordGroup 'Short-lived'
        $set = (New-EncordDataset 'Shared').DatasetHash
        Add-EncordDatasetGroup $set $group.GroupHash User
        $removed = Watch-Command { $group | Remove-EncordGroup -Force }
        $removed.Errors | Should -BeNullOrEmpty
        $removed.Sent.Operation | Should -Be "DELETE organisation/groups/$($group.GroupHash)"
        Get-EncordDatasetGroup $set | Should -BeNullOrEmpty
    }

    It 'goes on after a group that is not there' {
        $group = New-EncordGroup 'Shortest-lived'
        $removed = Watch-Command { $unknown, 'x', $group.GroupHash | ForEach-Object { [pscustomobject]@{ GroupHash = $_ } } | Remove-EncordGroup -Confirm:$false }
        $removed.Errors | ForEach-Object { ($_ | Get-ErrorLine).Split(' ')[0] } | Should -Be 'GroupNotFound', 'InvalidId'
        Get-EncordGroup 'Shortest-live*' | Should -BeNullOrEmpty
    }
}
