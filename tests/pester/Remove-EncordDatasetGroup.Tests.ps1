BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $dataset = New-EncordDataset -Title 'Groups'
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Remove-EncordDatasetGroup' {
    BeforeEach {
        Get-EncordGroup | Add-EncordDatasetGroup -DatasetHash $dataset.DatasetHash -UserRole User
    }

    It 'removes a group, by position, without a question' {
        $group = Get-EncordGroup -Name Annotators
        Remove-EncordDatasetGroup $dataset.DatasetHash $group.GroupHash | Should -BeNullOrEmpty
        (Get-EncordDatasetGroup $dataset.DatasetHash).Name | Should -Not -Contain 'Annotators'
    }

    It 'removes the groups of the pipeline' {
        Get-EncordDatasetGroup $dataset.DatasetHash | Where-Object Name -Like 'Data*' | Remove-EncordDatasetGroup
        Get-EncordDatasetGroup $dataset.DatasetHash | Should -HaveCount 3
    }

    It 'goes on after a group that is not there, also one that was just removed' {
        $group = Get-EncordGroup -Name Reviewers
        $annotators = Get-EncordGroup -Name Annotators
        Remove-EncordDatasetGroup $dataset.DatasetHash $group.GroupHash
        Remove-EncordDatasetGroup $dataset.DatasetHash $group.GroupHash, $annotators.GroupHash -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed | Should -HaveCount 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'GroupNotFound,*'
        $failed[0].TargetObject | Should -Be $group.GroupHash
        Get-EncordDatasetGroup $dataset.DatasetHash | Should -HaveCount 2
    }

    It 'names a dataset that is not there' {
        $failure = Get-WrittenError { Remove-EncordDatasetGroup ([guid]::Empty) (Get-EncordGroup -Name Reviewers).GroupHash }
        $failure.FullyQualifiedErrorId | Should -BeLike 'DatasetNotFound,*'
    }

    It 'changes nothing with -WhatIf' {
        Get-EncordDatasetGroup $dataset.DatasetHash | Remove-EncordDatasetGroup -WhatIf
        Get-EncordDatasetGroup $dataset.DatasetHash | Should -HaveCount 4
    }
}
