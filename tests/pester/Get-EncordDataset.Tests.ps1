BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Get-EncordDataset' {
    It 'lists datasets with what they are' {
        $datasets = Get-EncordDataset
        $datasets.Count | Should -BeGreaterOrEqual 6
        $datasets[0].GetType().FullName | Should -Be 'EncordPS.DatasetInfo'
        $datasets[0].CreatedAt | Should -BeOfType [DateTimeOffset]
        $datasets[0].UserRole | Should -Be 'Admin'
    }

    It 'finds by title, by position' {
        (Get-EncordDataset 'Support calls').Title | Should -Be 'Support calls'
    }

    It 'finds by <Name>' -ForEach @(
        @{ Name = 'a pattern with *'; Arguments = @{ TitleLike = 'Traffic*' }; Expected = 'Traffic cameras 2025' }
        @{ Name = 'a pattern with %'; Arguments = @{ TitleLike = '%CT%' }; Expected = 'Chest CT pilot' }
        @{ Name = 'description'; Arguments = @{ Description = 'Try things here' }; Expected = 'Empty sandbox dataset' }
        @{ Name = 'a pattern of the description'; Arguments = @{ DescriptionLike = '*per aisle*' }; Expected = 'Warehouse shelves' }
        @{ Name = 'the day it was made'; Arguments = @{ CreatedAfter = '2025-05-01'; CreatedBefore = '2025-06-01' }; Expected = 'Empty sandbox dataset' }
        @{ Name = 'the day it was changed'; Arguments = @{ EditedBefore = '2020-01-01' }; Expected = 'Drone archive 2019' }
    ) {
        (Get-EncordDataset @Arguments).Title | Should -Be $Expected
    }

    It 'writes nothing when nothing matches' {
        Get-EncordDataset -Title 'no such dataset' | Should -BeNullOrEmpty
    }

    It 'gets datasets with their rows by ids from the pipeline, as string or Guid' {
        $ids = '5a3f0c1e-0003-4a00-8000-000000000001', [guid]'5a3f0c1e-0003-4a00-8000-000000000005'
        $datasets = $ids | ForEach-Object { [pscustomobject]@{ DatasetHash = $_ } } | Get-EncordDataset
        $datasets.Title | Should -Be 'Traffic cameras 2025', 'Drone archive 2019'
        $datasets[0].GetType().FullName | Should -Be 'EncordPS.Dataset'
        $datasets[1].DataRows.Count | Should -Be 5
    }

    It 'fetches client metadata when it is asked to' {
        $dataset = Get-EncordDataset -DatasetHash '5a3f0c1e-0003-4a00-8000-000000000001' -FetchClientMetadata
        $dataset.DataRows[0].ClientMetadata['camera'] | Should -Be 'marktplatz'
    }
}
