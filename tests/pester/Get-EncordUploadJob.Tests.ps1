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

Describe 'Get-EncordUploadJob without an id' {
    It 'shows the jobs of the session, and none where the pipeline brings none' {
        $session = Connect-Encord -SshKeyPath $sandbox.KeyPath -Domain $sandbox.Domain -PassThru
        $target = New-EncordDataset 'Jobs of the session'
        $jobs = 1..2 | ForEach-Object {
            $target | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = @(@{ objectUrl = "s3://b/job-$_.mp4" }) }
        }
        (Get-EncordUploadJob -Session $session).UploadJobId | Sort-Object | Should -Be ($jobs.UploadJobId | Sort-Object)
        @() | Get-EncordUploadJob | Should -BeNullOrEmpty
    }
}
