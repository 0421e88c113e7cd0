BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 0.5
    $videos = 1..200 | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }
    $job = Add-EncordPrivateData $empty $aws -PrivateFiles @{ videos = $videos }
}

Describe 'Get-EncordUploadJob' {
    It 'looks once, without waiting' {
        $looked = Watch-Command { $job | Get-EncordUploadJob }
        $state = $looked.Output
        $state.Status | Should -Be 'Pending'
        $state.UnitsPendingCount | Should -BeGreaterThan 0
        $state.UnitsPendingCount + $state.UnitsDoneCount | Should -Be 200
        $state.UploadJobId | Should -Be $job.UploadJobId
        $state.DatasetHash | Should -Be $empty
        $looked.Sent | Should -HaveCount 1
        $looked.Sent[0].Operation | Should -Be 'datasetdatalongpolling GET'
        $looked.Sent[0].Payload.timeout_seconds | Should -Be 0
    }

    It 'takes ids, and goes on after an unknown one' {
        $looked = Watch-Command { Get-EncordUploadJob $unknown, $job.UploadJobId -DatasetHash $empty }
        $looked.Output.UploadJobId | Should -Be $job.UploadJobId
        Assert-Problem $looked.Errors UploadJobNotFound ObjectNotFound $unknown
    }

    It 'sends nothing without the place of the job' {
        $looked = Watch-Command { Get-EncordUploadJob $unknown }
        Assert-Problem $looked.Errors UploadTargetMissing InvalidArgument $unknown
        $looked.Sent | Should -BeNullOrEmpty
    }
}
