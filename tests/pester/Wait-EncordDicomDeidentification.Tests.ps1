BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 4
    $aws = Get-AnyIntegration

    function Start-Deidentification([int] $Count, [string] $Bucket = 'https://a.example') {
        1..$Count | ForEach-Object { "$Bucket/$_.dcm" } | Start-EncordDicomDeidentification -IntegrationHash $aws
    }
}

Describe 'Wait-EncordDicomDeidentification' {
    It 'waits for several jobs, and writes each as it ends' {
        $long = Start-Deidentification 12
        $short = Start-Deidentification 1
        $tasks = $long, $short | Wait-EncordDicomDeidentification
        $tasks.JobId | Should -Be $short.JobId, $long.JobId
        $tasks[0].Urls | Should -Be 'https://a.example/deid_1.dcm'
        $tasks[1].DicomUrls | Should -HaveCount 12
    }

    It 'writes the state and an error for a job that failed, and waits for the others' {
        $bad = Start-Deidentification 1 -Bucket 'https://gone.invalid'
        $good = Start-Deidentification 1
        $tasks = $bad, $good | Wait-EncordDicomDeidentification -ErrorVariable problems -ErrorAction SilentlyContinue
        ($tasks | Where-Object JobId -EQ $bad.JobId).Status | Should -Be 'Error'
        ($tasks | Where-Object JobId -EQ $good.JobId).Status | Should -Be 'Done'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'DicomDeidentificationFailed,*'
    }

    It 'writes the last state and an error when the time is up, and can go on' {
        $state = Start-Deidentification 12 |
            Wait-EncordDicomDeidentification -Timeout 00:00:00.2 -ErrorVariable problems -ErrorAction SilentlyContinue
        $state.Status | Should -Be 'Pending'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'WaitTimedOut,*'
        $command = $problems[0].ErrorDetails.RecommendedAction -replace '^.*(?=Wait-EncordDicomDeidentification)'
        (& ([scriptblock]::Create($command))).Status | Should -Be 'Done'
    }
}
