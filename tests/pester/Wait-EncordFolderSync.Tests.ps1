BeforeAll {
    . "$PSScriptRoot/sandbox.ps1" -JobRate 4

    function New-Mirror([string] $Url = 's3://mirrored/place/') {
        New-EncordStorageFolder 'Mirror' -IntegrationUuid $aws -RemoteUrl $Url
    }
}

Describe 'Start-EncordFolderSync' {
    It 'starts a job for each folder of the pipeline, and says what the next command needs' {
        $folders = (New-Mirror), (New-Mirror)
        $got = Watch-Command { $folders | Start-EncordFolderSync }
        $got.Output | Should -BeOfType [EncordPS.FolderSync]
        $got.Output.FolderUuid | Should -Be $folders.Uuid
        $got.Output.Status | Should -Be 'Pending', 'Pending'
        $got.Sent.Operation | Should -Be @($folders | ForEach-Object { "POST storage/folders/$($_.Uuid)/cloud-synced-folder-syncs" })
    }

    It 'brings in what is in the bucket, and nothing twice' {
        $folder = New-Mirror
        $null = $folder | Start-EncordFolderSync | Wait-EncordFolderSync
        $names = (Get-EncordStorageItem -FolderUuid $folder.Uuid).Name
        $null = $folder | Start-EncordFolderSync | Wait-EncordFolderSync
        $names | Should -Be 'clip.mp4', 'frame-1.jpg', 'frame-2.jpg'
        (Get-EncordStorageItem -FolderUuid $folder.Uuid).Name | Should -Be $names
    }

    It 'refuses a folder that mirrors no bucket, and goes on' {
        $plain = New-EncordStorageFolder 'Plain'
        $folder = New-Mirror
        $got = Watch-Command { $plain, $folder | Start-EncordFolderSync }
        $got.Output.FolderUuid | Should -Be $folder.Uuid
        Assert-Problem $got.Errors InvalidArgument InvalidArgument "$($plain.Uuid)"
        "$($got.Errors)" | Should -BeLike '*not synced with a place in a cloud*'
    }
}

Describe 'Get-EncordFolderSync' {
    It 'looks once, without waiting' {
        $job = New-Mirror | Start-EncordFolderSync
        $got = Watch-Command { $job | Get-EncordFolderSync }
        $got.Output.Status | Should -Be 'Pending'
        $got.Output.ScanPagesProcessingDone | Should -Be 1
        $got.Sent.Operation | Should -Be "GET storage/folders/$($job.FolderUuid)/cloud-linked-folder-syncs/$($job.SyncJobId)/long-polling"
        $got.Sent.Query.timeoutSeconds | Should -Be '0'
    }
}

Describe 'Wait-EncordFolderSync' {
    It 'writes the final state of each as it ends' {
        $jobs = (New-Mirror), (New-Mirror) | Start-EncordFolderSync
        $states = $jobs | Wait-EncordFolderSync
        $states.Status | Should -Be 'Done', 'Done'
        $states.UploadJobsUnitsDone | Should -Be 3, 3
    }

    It 'warns of files that could not be added' {
        $got = Watch-Command { New-Mirror 'https://gone.invalid/place' | Start-EncordFolderSync | Wait-EncordFolderSync }
        $got.Output.UploadJobsUnitsError | Should -Be 3
        $got.Warnings | Should -BeLike '*3 of 3 files could not be added*'
    }

    It 'writes the last state and an error when the time is up, and can go on' {
        $job = New-Mirror | Start-EncordFolderSync
        $got = Watch-Command { $job | Wait-EncordFolderSync -Timeout 00:00:00.2 }
        $got.Output.Status | Should -Be 'Pending'
        Assert-Problem $got.Errors WaitTimedOut OperationTimeout "$($job.SyncJobId)"
        $command = $got.Errors.ErrorDetails.RecommendedAction -replace '^.*(?=Wait-EncordFolderSync)'
        (& ([scriptblock]::Create($command))).Status | Should -Be 'Done'
    }

    It 'writes an error for a job that is not there, and for an id that is none' {
        $job = New-Mirror | Start-EncordFolderSync
        $got = Watch-Command { Wait-EncordFolderSync $unknown, 'sync', $job.SyncJobId $job.FolderUuid }
        $got.Output.SyncJobId | Should -Be $job.SyncJobId
        ($got.Errors | Get-ErrorLine) -replace ' .*' | Should -Be 'InvalidId', 'FolderSyncNotFound'
    }
}
