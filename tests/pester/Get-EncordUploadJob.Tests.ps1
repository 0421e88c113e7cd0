BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox -JobRate 10
    Connect-Sandbox $sandbox
    $videos = 1..200 | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }
    $job = New-EncordDataset -Title 'slow' | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = $videos }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Get-EncordUploadJob' {
    It 'looks once, without waiting' {
        $state = $job | Get-EncordUploadJob
        $state.Status | Should -Be 'Pending'
        $state.UnitsPendingCount | Should -BeGreaterThan 0
        $state.UploadJobId | Should -Be $job.UploadJobId
        $state.DatasetHash | Should -Be $job.DatasetHash
    }

    It 'takes ids' {
        (Get-EncordUploadJob $job.UploadJobId -DatasetHash $job.DatasetHash).UploadJobId | Should -Be $job.UploadJobId
    }
}
