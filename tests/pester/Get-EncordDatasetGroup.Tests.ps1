BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Get-EncordDatasetGroup' {
    It 'lists the groups of datasets from the pipeline, with their roles' {
        $group = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDatasetGroup
        $group | Should -BeOfType [EncordPS.DatasetGroup]
        $group.Name | Should -Be 'Annotators'
        $group.UserRole | Should -Be 'User'
        $group.CreatedAt | Should -BeOfType [DateTimeOffset]
        $group.IsSameOrganisation | Should -BeTrue
        $group.DatasetHash | Should -Be $traffic
    }

    It 'writes nothing for a dataset without groups' {
        Get-EncordDatasetGroup (New-EncordDataset -Title 'No groups').DatasetHash | Should -BeNullOrEmpty
    }

    It 'goes on after <Name>' -ForEach @(
        @{ Name = 'an unknown dataset'; Bad = '00000000-0000-4000-8000-000000000000'; Id = 'DatasetNotFound'; Category = 'ObjectNotFound' }
        @{ Name = 'a bad id'; Bad = 'a dataset'; Id = 'InvalidId'; Category = 'InvalidArgument' }
    ) {
        $got = Watch-Command { Get-EncordDatasetGroup $Bad, $traffic }
        $got.Output.Name | Should -Be 'Annotators'
        Assert-Problem $got.Errors $Id $Category $Bad
        "$($got.Errors)" | Should -BeLike "*$Bad*"
    }

    It 'sends no id that is none' {
        (Watch-Command { Get-EncordDatasetGroup 'a dataset' }).Sent | Should -BeNullOrEmpty
    }

    It 'shows a table, and all there is as a list' {
        $group = Get-EncordDatasetGroup $traffic
        $group | Out-String -Width 80 | Should -Match '\bGroupHash\s+Name\s+Role\s+DatasetHash'
        $group | Format-List | Out-String | Should -Match 'IsSameOrganisation\s*: True'
    }
}
