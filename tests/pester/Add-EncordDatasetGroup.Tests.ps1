BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-EncordDataset -Title 'Groups'
}

Describe 'Add-EncordDatasetGroup' {
    It 'gives a role, by position, and writes nothing' {
        Add-EncordDatasetGroup $dataset.DatasetHash $annotators User | Should -BeNullOrEmpty
        $group = Get-EncordDatasetGroup $dataset.DatasetHash
        $group.Name | Should -Be 'Annotators'
        $group.UserRole | Should -Be 'User'
    }

    It 'gives the new role to a group that has one, and passes it on' {
        $group = Add-EncordDatasetGroup $dataset.DatasetHash $annotators Admin -PassThru
        $group | Should -BeOfType [EncordPS.DatasetGroup]
        $group.UserRole | Should -Be 'Admin'
        (Get-EncordDatasetGroup $dataset.DatasetHash).UserRole | Should -Be 'Admin'
    }

    It 'takes the role <Role>' -ForEach @(
        @{ Role = { 0 }; Given = 'Admin' }
        @{ Role = { 'user' }; Given = 'User' }
        @{ Role = { [EncordPS.DatasetUserRole]::Admin }; Given = 'Admin' }
        @{ Role = { [EncordPS.DatasetUserRoleV2]::User }; Given = 'User' }
        @{ Role = { 1 }; Given = 'User' }
    ) {
        (Add-EncordDatasetGroup $dataset.DatasetHash $annotators (& $Role) -PassThru).UserRole | Should -Be $Given
    }

    It 'takes groups from the pipeline, in one request' {
        $given = Watch-Command { Get-EncordGroup | Add-EncordDatasetGroup -DatasetHash $dataset.DatasetHash -UserRole admin }
        @($given.Sent.Operation) -like 'POST *' | Should -HaveCount 1
        $groups = Get-EncordDatasetGroup $dataset.DatasetHash
        $groups.Name | Should -Be 'Annotators', 'Data engineering', 'Reviewers', ('{0}berpr{1}fer M{1}nchen' -f [char] 0xDC, [char] 0xFC)
        $groups.UserRole | Select-Object -Unique | Should -Be 'Admin'
        $groups.DatasetHash | Select-Object -Unique | Should -Be $dataset.DatasetHash
    }

    It 'passes groups on in their order' {
        $groups = Add-EncordDatasetGroup $dataset.DatasetHash $reviewers, $annotators User -PassThru
        $groups | ForEach-Object { "$_" } | Should -Be 'Reviewers (User)', 'Annotators (User)'
    }

    It 'copies groups with their roles from another dataset' {
        $to = New-EncordDataset -Title 'Copy'
        Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDatasetGroup | Add-EncordDatasetGroup -DatasetHash $to.DatasetHash
        Get-EncordDatasetGroup $to.DatasetHash | ForEach-Object { "$_" } | Should -Be 'Annotators (User)'
    }

    It 'goes on after <Name>' -ForEach @(
        @{ Name = 'an unknown group'; Bad = '00000000-0000-4000-8000-000000000000'; Id = 'GroupNotFound'; Category = 'ObjectNotFound' }
        @{ Name = 'a bad id'; Bad = 'a group'; Id = 'InvalidId'; Category = 'InvalidArgument' }
    ) {
        $given = Watch-Command { Add-EncordDatasetGroup $dataset.DatasetHash $annotators, $Bad, $reviewers User -PassThru }
        $given.Output.Name | Should -Be 'Annotators', 'Reviewers'
        Assert-Problem $given.Errors $Id $Category $Bad
        $given.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-EncordGroup*'
    }

    It 'says which role of a table is none, and goes on' {
        $given = Watch-Command {
            @{ GroupHash = $annotators; Role = 'Owner' }, @{ GroupHash = $reviewers; Role = 'user' } | ForEach-Object { [pscustomobject] $_ } |
                Add-EncordDatasetGroup -DatasetHash $dataset.DatasetHash -PassThru
        }
        $given.Output.Name | Should -Be 'Reviewers'
        Assert-Problem $given.Errors InvalidRole InvalidArgument
        "$($given.Errors)" | Should -BeLike "*'Owner' is not a role*Admin or User*"
    }

    It 'names a dataset that is not there' {
        $given = Watch-Command { Add-EncordDatasetGroup $unknown $annotators User }
        Assert-Problem $given.Errors DatasetNotFound ObjectNotFound
        "$($given.Errors)" | Should -BeLike "*$unknown*"
    }

    It 'sends no group when all ids are bad' {
        $given = Watch-Command { Add-EncordDatasetGroup $dataset.DatasetHash 'a group' User }
        Assert-Problem $given.Errors InvalidId InvalidArgument 'a group'
        $given.Sent | Should -BeNullOrEmpty
    }

    It 'says that somebody may not change the dataset' {
        Assert-Problem (Get-WrittenError { Add-EncordDatasetGroup $shelves $reviewers User }) AccessDenied PermissionDenied
        Get-EncordDatasetGroup $shelves | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        $given = Watch-Command { Add-EncordDatasetGroup $dataset.DatasetHash $annotators Admin -WhatIf }
        $given.Errors | Should -BeNullOrEmpty
        $given.Sent | Should -BeNullOrEmpty
    }

    It 'completes roles' {
        Complete 'Add-EncordDatasetGroup -UserRole a' | Should -Be 'Admin'
        Complete 'Add-EncordDatasetGroup -UserRole ' | Should -Be 'Admin', 'User'
    }
}
