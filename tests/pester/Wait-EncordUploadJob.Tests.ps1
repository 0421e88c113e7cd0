BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 20
    $dataset = New-EncordDataset -Title 'waiting'

    function Start-AnyJob([int] $UnitCount) {
        $videos = 1..$UnitCount | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }
        $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ videos = $videos }
    }

    function Start-FailingJob([switch] $IgnoreErrors) {
        $images = 'https://gone.invalid/1.jpg', 's3://b/2.jpg', 's3://b/3.jpg' | ForEach-Object { @{ objectUrl = $_ } }
        $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ images = $images } -IgnoreErrors:$IgnoreErrors
    }
}

Describe 'Wait-EncordUploadJob' {
    It 'waits for several jobs at once' {
        $jobs = 1..3 | ForEach-Object { Start-AnyJob 1 }
        $states = $jobs | Wait-EncordUploadJob
        $states.Status | Should -Be 'Done', 'Done', 'Done'
        $states.UploadJobId | Sort-Object | Should -Be ($jobs.UploadJobId | Sort-Object)
    }

    It 'writes the last state and an error when the time is up, and can go on with its command' {
        $waited = Watch-Command { Start-AnyJob 20 | Wait-EncordUploadJob -Timeout 00:00:00.3 }
        $waited.Output.Status | Should -Be 'Pending'
        Assert-Problem $waited.Errors WaitTimedOut OperationTimeout
        $command = $waited.Errors[0].ErrorDetails.RecommendedAction -replace '^.*(?=Wait-EncordUploadJob)'
        $command | Should -BeExactly "Wait-EncordUploadJob -UploadJobId $($waited.Output.UploadJobId) -DatasetHash $($dataset.DatasetHash)"
        (& ([scriptblock]::Create($command))).Status | Should -Be 'Done'
    }

    It 'lets a job go on that Add-EncordPrivateData -Wait waited for in vain' {
        $videos = 1..20 | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }
        $added = Watch-Command { $dataset | Add-EncordPrivateData -IntegrationId $aws -PrivateFiles @{ videos = $videos } -Wait -Timeout 00:00:00.3 }
        $added.Output | Should -BeNullOrEmpty
        Assert-Problem $added.Errors WaitTimedOut OperationTimeout
        $added.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*-UploadJobId*'
    }

    It 'takes only a time that is longer than none' {
        { $null | Wait-EncordUploadJob -Timeout 0 } | Should -Throw
    }

    It 'writes the state of a job that failed, and an error that names the job' {
        $job = Start-FailingJob
        $waited = Watch-Command { $job | Wait-EncordUploadJob }
        $waited.Output.Status | Should -Be 'Error'
        $waited.Output.UploadJobId | Should -Be $job.UploadJobId
        Assert-Problem $waited.Errors UploadJobFailed InvalidResult $job.UploadJobId
        "$($waited.Errors)" | Should -BeLike "*$($waited.Output.UnitsDoneCount) units done, 1 failed*"
    }

    It 'tells what failed, unit by unit' {
        $state = Start-FailingJob -IgnoreErrors | Wait-EncordUploadJob 3>$null
        $state.UnitsDoneCount, $state.UnitsErrorCount | Should -Be 2, 1
        $state.DataUnitErrors | Should -HaveCount 1
        $state.DataUnitErrors[0].ObjectUrls | Should -Be 'https://gone.invalid/1.jpg'
        $state.DataUnitErrors[0].ActionDescription | Should -Be 'Uploading image'
        $state.DataUnitErrors[0].Error | Should -BeLike '*not found*'
    }

    It 'goes on after a job that is unknown, and an id that is none' {
        $job = Start-AnyJob 1
        $waited = Watch-Command { Wait-EncordUploadJob $unknown, 'job-1', $job.UploadJobId -DatasetHash $dataset.DatasetHash }
        $waited.Output.Status | Should -Be 'Done'
        $waited.Errors | Should -HaveCount 2
        Assert-Problem $waited.Errors[0] InvalidId InvalidArgument 'job-1'
        Assert-Problem $waited.Errors[1] UploadJobNotFound ObjectNotFound $unknown
    }

    It 'sends nothing without the place of the job' {
        $waited = Watch-Command { Wait-EncordUploadJob $unknown }
        Assert-Problem $waited.Errors UploadTargetMissing InvalidArgument $unknown
        $waited.Sent | Should -BeNullOrEmpty
    }
}
