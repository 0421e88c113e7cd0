BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 0.5
    $videos = @{ videos = @(1..500 | ForEach-Object { @{ objectUrl = "s3://a/$_.mp4" } }) }
}

Describe 'Stop-EncordUploadJob' {
    It 'cancels what is not done, and writes the state' {
        $state = Add-EncordPrivateData $empty $aws -PrivateFiles $videos | Stop-EncordUploadJob
        $state.Status | Should -Be 'Cancelled'
        $state.UnitsPendingCount | Should -Be 0
        $state.UnitsCancelledCount | Should -BeGreaterThan 400
    }

    It 'makes a wait end with the state, and an error that says so' {
        $job = Add-EncordPrivateData $empty $aws -PrivateFiles $videos
        $null = $job | Stop-EncordUploadJob
        $waited = Watch-Command { $job | Wait-EncordUploadJob }
        $waited.Output.Status | Should -Be 'Cancelled'
        Assert-Problem $waited.Errors UploadJobCancelled OperationStopped
    }

    It 'stops a job of <Name>' -ForEach @(
        @{ Name = 'a dataset in a named folder'; Place = { @{ DatasetHash = (New-EncordDataset 'Bare' -NoBackingFolder).DatasetHash; FolderUuid = (New-EncordStorageFolder 'Elsewhere').Uuid } } }
        @{ Name = 'a folder'; Place = { @{ FolderUuid = (New-EncordDataset 'Folder job').BackingFolderUuid } } }
    ) {
        $where = & $Place
        (Add-EncordPrivateData @where -IntegrationId $aws -PrivateFiles $videos | Stop-EncordUploadJob).Status | Should -Be 'Cancelled'
    }

    It 'says what it needs to stop a job of a dataset without a folder' {
        $problem = Get-WrittenError { Stop-EncordUploadJob $unknown -DatasetHash $archive }
        Assert-Problem $problem CancelNeedsFolder InvalidOperation $unknown
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-FolderUuid*'
    }

    It 'sends nothing without the place of the job' {
        $stopped = Watch-Command { Stop-EncordUploadJob $unknown }
        Assert-Problem $stopped.Errors UploadTargetMissing InvalidArgument $unknown
        $stopped.Sent | Should -BeNullOrEmpty
    }

    It 'cancels nothing with -WhatIf' {
        $job = Add-EncordPrivateData $empty $aws -PrivateFiles $videos
        $job | Stop-EncordUploadJob -WhatIf | Should -BeNullOrEmpty
        ($job | Get-EncordUploadJob).Status | Should -Be 'Pending'
    }
}
