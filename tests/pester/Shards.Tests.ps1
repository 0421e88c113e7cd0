BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $samples = Join-Path $RepositoryRoot 'samples'
}

Describe 'The shares' {
    BeforeDiscovery {
        $systems = @(
            @{ File = 'kubernetes-job.yml'; Line = 'samples/shards/import-share.ps1, -Of, "4"]'; Of = 4; Environment = { @{ JOB_COMPLETION_INDEX = $_ } } }
            @{ File = 'slurm.sh'; Line = '#SBATCH --array=0-3'; Environment = { @{ SLURM_ARRAY_TASK_ID = $_; SLURM_ARRAY_TASK_COUNT = 4; SLURM_ARRAY_TASK_MIN = 0 } } }
            @{ File = 'aws-batch.json'; Line = '"size": 4'; Environment = { @{ AWS_BATCH_JOB_ARRAY_INDEX = $_; AWS_BATCH_JOB_ARRAY_SIZE = 4 } } }
            @{ File = 'gitlab-ci.yml'; Line = 'parallel: 4'; Environment = { @{ CI_NODE_INDEX = $_ + 1; CI_NODE_TOTAL = 4 } } }
            @{ File = 'github-matrix.yml'; Line = '-Shard ${{ strategy.job-index }} -Of ${{ strategy.job-total }}'; Of = 4; IsGiven = $true; Environment = { @{} } }
        )
    }

    It 'of <File> are disjoint and complete' -ForEach $systems {
        Get-Content -Raw "$samples/shards/$File" | Should -BeLike "*$([Management.Automation.WildcardPattern]::Escape($Line))*"
        $dataset = New-EncordDataset -Title $File
        $place = @{ Path = Join-Path $TestDrive 'units.ndjson'; JournalDirectory = Join-Path $TestDrive $File; DatasetHash = $dataset.DatasetHash; IntegrationId = $aws }
        $null = New-Item -ItemType Directory -Path $place.JournalDirectory
        1..24 | ForEach-Object { "{`"images`":[{`"objectUrl`":`"s3://$File/$_.jpg`"}]}" } | Set-Content -LiteralPath $place.Path -Encoding ascii
        foreach ($number in 0..3) {
            $variables = $number | ForEach-Object $Environment
            $given = @{}
            if ($Of) { $given.Of = $Of }
            if ($IsGiven) { $given.Shard = $number }
            foreach ($name in $variables.Keys) { [Environment]::SetEnvironmentVariable($name, $variables[$name]) }
            try { $null = & "$samples/shards/import-share.ps1" @place @given 3>&1 }
            finally { foreach ($name in $variables.Keys) { [Environment]::SetEnvironmentVariable($name, $null) } }
            $LASTEXITCODE | Should -Be 0
        }

        $imports = @(Get-ChildItem -Path "$($place.JournalDirectory)/*.journal" | Get-EncordImport)
        $imports.Shard | Sort-Object | Should -Be 0, 1, 2, 3
        ($imports | Measure-Object Units -Sum).Sum | Should -Be 24
        @($dataset | Get-EncordDataRow) | Should -HaveCount 24
    }
}
