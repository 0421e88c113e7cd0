BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 4

    function Start-Reencoding([int] $Count) {
        Get-EncordDataRow $traffic -DataType Video | Select-Object -First $Count | Start-EncordVideoReencoding
    }
}

Describe 'Wait-EncordVideoReencoding' {
    It 'waits for several jobs, and writes each as it ends, with its videos' {
        $long = Start-Reencoding 12
        $short = Start-Reencoding 1
        $tasks = $long, $short | Wait-EncordVideoReencoding
        $tasks.JobId | Should -Be $short.JobId, $long.JobId
        $tasks.Status | Should -Be 'DONE', 'DONE'
        $tasks[0].Result.DataHash | Should -BeIn (Get-EncordDataRow $traffic -DataType Video).DataHash
        $tasks[1].Result | Should -HaveCount 12
    }

    It 'writes the last state and an error when the time is up, and can go on' {
        $job = Start-Reencoding 12
        $got = Watch-Command { $job | Wait-EncordVideoReencoding -Timeout 00:00:00.2 }
        $got.Output.Status | Should -Be 'SUBMITTED'
        Assert-Problem $got.Errors WaitTimedOut OperationTimeout $job.JobId
        $command = $got.Errors.ErrorDetails.RecommendedAction -replace '^.*(?=Wait-EncordVideoReencoding)'
        (& ([scriptblock]::Create($command))).Status | Should -Be 'DONE'
    }

    It 'takes only a time that is longer than none' {
        { Wait-EncordVideoReencoding 1 ([guid]::NewGuid()) -Timeout 0 } |
            Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'writes an error for a job that is not there, and waits for the others' {
        $job = Start-Reencoding 1
        $got = Watch-Command { Wait-EncordVideoReencoding 987654321, $job.JobId $traffic }
        $got.Output.JobId | Should -Be $job.JobId
        Assert-Problem $got.Errors VideoReencodingNotFound ObjectNotFound 987654321
    }

    It 'sends nothing for a dataset that is none' {
        $got = Watch-Command { Wait-EncordVideoReencoding 1 'set' }
        Assert-Problem $got.Errors InvalidId InvalidArgument 'set'
        $got.Sent | Should -BeNullOrEmpty
    }
}

Describe 'Get-EncordVideoReencoding' {
    It 'looks once, by the pipeline or by number' {
        $job = Start-Reencoding 12
        ($job | Get-EncordVideoReencoding).Status | Should -Be 'SUBMITTED'
        $got = Watch-Command { Get-EncordVideoReencoding $job.JobId $job.DatasetHash }
        $got.Output.JobId | Should -Be $job.JobId
        $got.Sent.Operation | Should -Be 'reencodevideotask GET'
        $got.Sent.Body | Should -Match "`"uid`":$($job.JobId)\b"
    }

    It 'names the job that is not there, and shows the others' {
        $job = Start-Reencoding 1
        $got = Watch-Command { Get-EncordVideoReencoding 987654321, $job.JobId $traffic }
        $got.Output.JobId | Should -Be $job.JobId
        Assert-Problem $got.Errors VideoReencodingNotFound ObjectNotFound 987654321
    }
}
