BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox -JobRate 5
    Connect-Sandbox $sandbox

    function Start-LongJob {
        $videos = 1..500 | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }
        New-EncordDataset -Title 'stopping' | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ videos = $videos }
    }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Stop-EncordUploadJob' {
    It 'cancels what is not done, and writes the state' {
        $state = Start-LongJob | Stop-EncordUploadJob
        $state.Status | Should -Be 'Cancelled'
        $state.UnitsCancelledCount | Should -BeGreaterThan 400
    }

    It 'makes a wait end with an error that says so' {
        $job = Start-LongJob
        $null = $job | Stop-EncordUploadJob
        $problem = Get-WrittenError { $job | Wait-EncordUploadJob }
        $problem.FullyQualifiedErrorId | Should -BeLike 'UploadJobCancelled,*'
    }

    It 'cancels nothing with -WhatIf' {
        $job = Start-LongJob
        $job | Stop-EncordUploadJob -WhatIf | Should -BeNullOrEmpty
        ($job | Get-EncordUploadJob).Status | Should -Be 'Pending'
    }
}
