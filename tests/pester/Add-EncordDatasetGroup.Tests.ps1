BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-EncordDataset -Title 'Groups'
    $annotators = Get-EncordGroup -Name Annotators
    $reviewers = Get-EncordGroup -Name Reviewers
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Add-EncordDatasetGroup' {
    It 'gives a role, by position, and writes nothing' {
        Add-EncordDatasetGroup $dataset.DatasetHash $annotators.GroupHash User | Should -BeNullOrEmpty
        $group = Get-EncordDatasetGroup $dataset.DatasetHash
        $group.Name | Should -Be 'Annotators'
        $group.UserRole | Should -Be 'User'
    }

    It 'gives the new role to a group that has one, and passes it on' {
        $group = Add-EncordDatasetGroup $dataset.DatasetHash $annotators.GroupHash Admin -PassThru
        $group | Should -BeOfType [EncordPS.DatasetGroup]
        $group.UserRole | Should -Be 'Admin'
    }

    It 'takes groups from the pipeline' {
        $groups = Get-EncordGroup | Add-EncordDatasetGroup -DatasetHash $dataset.DatasetHash -UserRole User -PassThru
        $groups | Should -HaveCount 4
        $groups.UserRole | Select-Object -Unique | Should -Be 'User'
    }

    It 'copies groups with their roles from another dataset' {
        $to = New-EncordDataset -Title 'Copy'
        Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDatasetGroup | Add-EncordDatasetGroup -DatasetHash $to.DatasetHash
        (Get-EncordDatasetGroup $to.DatasetHash).Name | Should -Be 'Annotators'
    }

    It 'goes on after <Name>' -ForEach @(
        @{ Name = 'an unknown group'; Bad = '00000000-0000-4000-8000-000000000000'; Id = 'GroupNotFound' }
        @{ Name = 'a bad id'; Bad = 'a group'; Id = 'InvalidId' }
    ) {
        $added = Add-EncordDatasetGroup $dataset.DatasetHash $annotators.GroupHash, $Bad, $reviewers.GroupHash User -PassThru `
            -ErrorVariable failed -ErrorAction SilentlyContinue
        $added.Name | Should -Be 'Annotators', 'Reviewers'
        $failed | Should -HaveCount 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $failed[0].TargetObject | Should -Be $Bad
    }

    It 'says which role is none' {
        $failure = Get-WrittenError { Add-EncordDatasetGroup $dataset.DatasetHash $annotators.GroupHash Owner }
        $failure.FullyQualifiedErrorId | Should -BeLike 'InvalidRole,*'
        "$failure" | Should -BeLike "*'Owner'*Admin or User*"
    }

    It 'changes nothing with -WhatIf' {
        $new = New-EncordDataset -Title 'Untouched'
        Add-EncordDatasetGroup $new.DatasetHash $annotators.GroupHash User -WhatIf
        Get-EncordDatasetGroup $new.DatasetHash | Should -BeNullOrEmpty
    }

    It 'completes roles' {
        Complete 'Add-EncordDatasetGroup -UserRole a' | Should -Be 'Admin'
    }
}
