BeforeAll { . "$PSScriptRoot/sandbox.ps1" -JobRate 4 }

Describe 'Wait-EncordVideoReencoding' {
    BeforeAll {
        function Start-Reencoding([int] $Count) {
            Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow -DataType Video |
                Select-Object -First $Count | Start-EncordVideoReencoding
        }
    }

    It 'waits for several jobs, and writes each as it ends' {
        $long = Start-Reencoding 12
        $short = Start-Reencoding 1
        $tasks = $long, $short | Wait-EncordVideoReencoding
        $tasks.JobId | Should -Be $short.JobId, $long.JobId
        $tasks.Status | Should -Be 'DONE', 'DONE'
        $tasks[1].Result | Should -HaveCount 12
    }

    It 'writes the last state and an error when the time is up, and can go on' {
        $state = Start-Reencoding 12 |
            Wait-EncordVideoReencoding -Timeout 00:00:00.2 -ErrorVariable problems -ErrorAction SilentlyContinue
        $state.Status | Should -Be 'SUBMITTED'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'WaitTimedOut,*'
        $command = $problems[0].ErrorDetails.RecommendedAction -replace '^.*(?=Wait-EncordVideoReencoding)'
        (& ([scriptblock]::Create($command))).Status | Should -Be 'DONE'
    }

    It 'takes only a time that is longer than none' {
        { Wait-EncordVideoReencoding 1 ([guid]::NewGuid()) -Timeout 0 } |
            Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }
}
