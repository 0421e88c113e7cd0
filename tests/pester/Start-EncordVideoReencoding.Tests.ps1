BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'Start-EncordVideoReencoding' {
    It 'gathers the rows of the pipeline into one job for each dataset' {
        $rows = 'first', 'second' | ForEach-Object { New-FilledDataset -VideoCount 3 -Title $_ } | Get-EncordDataRow
        $jobs = $rows | Sort-Object -Property Title | Start-EncordVideoReencoding
        $jobs | Should -HaveCount 2
        $jobs[0].GetType().FullName | Should -Be 'EncordPS.ReEncodeVideoTask'
        $jobs.JobId | Should -BeOfType [long]
        ($jobs | Wait-EncordVideoReencoding).Result | Should -HaveCount 6
    }

    It 'takes many rows in one request' {
        $dataset = New-FilledDataset -VideoCount 1500 -Title 'many'
        $verbose = $dataset | Get-EncordDataRow | Start-EncordVideoReencoding -Verbose 4>&1
        @($verbose | Where-Object { "$_" -like '*reencodevideotask*' }) | Should -HaveCount 1
        ($verbose[-1] | Wait-EncordVideoReencoding).Result | Should -HaveCount 1500
    }

    It 'writes an error for what is no video, and starts the videos' {
        $rows = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow
        $job = $rows | Start-EncordVideoReencoding -ErrorVariable problems -ErrorAction SilentlyContinue
        $others = @($rows | Where-Object DataType -NE 'Video')
        $problems | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | Should -HaveCount $others.Count
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'InvalidArgument,*'
        $problems[0].TargetObject.DataHash | Should -BeIn $others.DataHash
        ($job | Wait-EncordVideoReencoding).Result | Should -HaveCount ($rows.Count - $others.Count)
    }

    It 'starts nothing with -WhatIf' {
        New-FilledDataset | Get-EncordDataRow | Start-EncordVideoReencoding -WhatIf | Should -BeNullOrEmpty
    }

    It 'stops asking the service when a later command throws' {
        { New-FilledDataset | Get-EncordDataRow | Start-EncordVideoReencoding | ForEach-Object { throw 'enough' } } |
            Should -Throw 'enough'
    }
}
