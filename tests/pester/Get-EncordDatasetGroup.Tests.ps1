BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Get-EncordDatasetGroup' {
    It 'lists the groups of datasets from the pipeline, with their roles' {
        $group = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDatasetGroup
        $group | Should -BeOfType [EncordPS.DatasetGroup]
        $group.Name | Should -Be 'Annotators'
        $group.UserRole | Should -Be 'User'
        $group.CreatedAt | Should -BeOfType [DateTimeOffset]
        $group.IsSameOrganisation | Should -BeTrue
        $group.DatasetHash | Should -Be '5a3f0c1e-0003-4a00-8000-000000000001'
    }

    It 'writes nothing for a dataset without groups' {
        Get-EncordDatasetGroup (New-EncordDataset -Title 'No groups').DatasetHash | Should -BeNullOrEmpty
    }

    It 'goes on after <Name>' -ForEach @(
        @{ Name = 'an unknown dataset'; Bad = '00000000-0000-4000-8000-000000000000'; Id = 'DatasetNotFound' }
        @{ Name = 'a bad id'; Bad = 'a dataset'; Id = 'InvalidId' }
    ) {
        $groups = Get-EncordDatasetGroup $Bad, '5a3f0c1e-0003-4a00-8000-000000000001' -ErrorVariable failed -ErrorAction SilentlyContinue
        $groups.Name | Should -Be 'Annotators'
        $failed[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $failed[0].TargetObject | Should -Be $Bad
    }

    It 'shows a table, and all there is as a list' {
        $group = Get-EncordDatasetGroup '5a3f0c1e-0003-4a00-8000-000000000001'
        $group | Out-String -Width 80 | Should -Match '\bGroupHash\s+Name\s+Role\s+DatasetHash'
        $group | Format-List | Out-String | Should -Match 'IsSameOrganisation\s*: True'
    }
}
