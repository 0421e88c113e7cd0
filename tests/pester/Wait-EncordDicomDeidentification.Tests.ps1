BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 4

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
        $got = Watch-Command { $bad, $good | Wait-EncordDicomDeidentification }
        ($got.Output | Where-Object JobId -EQ $bad.JobId).Status | Should -Be 'Error'
        ($got.Output | Where-Object JobId -EQ $good.JobId).Status | Should -Be 'Done'
        Assert-Problem $got.Errors DicomDeidentificationFailed InvalidResult
    }

    It 'writes the last state and an error when the time is up, and can go on' {
        $job = Start-Deidentification 12
        $got = Watch-Command { $job | Wait-EncordDicomDeidentification -Timeout 00:00:00.2 }
        $got.Output.Status | Should -Be 'Pending'
        $got.Errors | Get-ErrorLine | Should -Be "WaitTimedOut OperationTimeout $($job.JobId)"
        $command = $got.Errors.ErrorDetails.RecommendedAction -replace '^.*(?=Wait-EncordDicomDeidentification)'
        $command | Should -Be "Wait-EncordDicomDeidentification -JobId $($job.JobId)"
        (& ([scriptblock]::Create($command))).Status | Should -Be 'Done'
    }

    It 'writes an error for a job that is not there, and for what is no id' {
        $got = Watch-Command { Wait-EncordDicomDeidentification 'job-1', $unknown }
        $got.Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument job-1', "DicomDeidentificationNotFound ObjectNotFound $unknown"
    }
}

Describe 'Get-EncordDicomDeidentification' {
    It 'looks once, does not wait, and keeps what the task knows' {
        $got = Watch-Command { Start-Deidentification 300 | Get-EncordDicomDeidentification }
        $task = $got.Output[0]
        $task.Status | Should -Be 'Pending'
        $task.DicomUrls | Should -HaveCount 300
        $task.IntegrationHash | Should -Be $aws
        $got.Sent[-1].Query.timeoutSeconds | Should -Be '0'
        (Get-EncordDicomDeidentification $task.JobId).DicomUrls | Should -BeNullOrEmpty
    }

    It 'names the job that is not there' {
        Assert-Problem (Watch-Command { Get-EncordDicomDeidentification $unknown }).Errors DicomDeidentificationNotFound ObjectNotFound $unknown
    }
}
