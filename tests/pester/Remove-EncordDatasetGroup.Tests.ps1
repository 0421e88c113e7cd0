BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $dataset = New-EncordDataset -Title 'Groups'
}

Describe 'Remove-EncordDatasetGroup' {
    BeforeEach {
        Get-EncordGroup | Add-EncordDatasetGroup -DatasetHash $dataset.DatasetHash -UserRole User
    }

    It 'removes a group, by position, without a question' {
        Remove-EncordDatasetGroup $dataset.DatasetHash $annotators | Should -BeNullOrEmpty
        (Get-EncordDatasetGroup $dataset.DatasetHash).Name | Should -Not -Contain 'Annotators'
    }

    It 'removes the groups of the pipeline, in one request' {
        Get-EncordDatasetGroup $dataset.DatasetHash | Where-Object Name -Like 'Data*' | Remove-EncordDatasetGroup
        Get-EncordDatasetGroup $dataset.DatasetHash | Should -HaveCount 3
        $removed = Watch-Command { Get-EncordDatasetGroup $dataset.DatasetHash | Remove-EncordDatasetGroup }
        @($removed.Sent.Operation) -like 'DELETE *' | Should -HaveCount 1
        Get-EncordDatasetGroup $dataset.DatasetHash | Should -BeNullOrEmpty
    }

    It 'goes on after a group that is not there, also one that was just removed' {
        Remove-EncordDatasetGroup $dataset.DatasetHash $reviewers
        $removed = Watch-Command { Remove-EncordDatasetGroup $dataset.DatasetHash $reviewers, $annotators }
        Assert-Problem $removed.Errors GroupNotFound ObjectNotFound $reviewers
        Get-EncordDatasetGroup $dataset.DatasetHash | Should -HaveCount 2
    }

    It 'names a dataset that is not there' {
        $problem = Get-WrittenError { Remove-EncordDatasetGroup $unknown $annotators }
        Assert-Problem $problem DatasetNotFound ObjectNotFound
        "$problem" | Should -BeLike "*$unknown*"
    }

    It 'sends no id that is none' {
        $removed = Watch-Command { Remove-EncordDatasetGroup $dataset.DatasetHash 'a group' }
        Assert-Problem $removed.Errors InvalidId InvalidArgument 'a group'
        $removed.Sent | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        $removed = Watch-Command { Remove-EncordDatasetGroup $dataset.DatasetHash $annotators -WhatIf }
        $removed.Errors | Should -BeNullOrEmpty
        $removed.Sent | Should -BeNullOrEmpty
        Get-EncordDatasetGroup $dataset.DatasetHash | Should -HaveCount 4
    }
}
