BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
    $integration = Get-AnyIntegration
    $files = @{ videos = @(@{ objectUrl = 's3://a/one.mp4' }); images = @(@{ objectUrl = 's3://a/two.png' }) }
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'Add-EncordPrivateData' {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'private'
    }

    It 'starts a job for a dataset from the pipeline' {
        $job = $dataset | Add-EncordPrivateData -IntegrationId $integration -PrivateFiles $files
        $job.GetType().FullName | Should -Be 'EncordPS.UploadJob'
        $job.DatasetHash | Should -Be $dataset.DatasetHash
        $job.StartedAt | Should -BeOfType [DateTimeOffset]
        ($job | Wait-EncordUploadJob).Status | Should -Be 'Done'
    }

    It 'waits with -Wait and writes what was added' {
        $added = $dataset | Add-EncordPrivateData -IntegrationId $integration -PrivateFiles $files -Wait
        $added.GetType().FullName | Should -Be 'EncordPS.AddPrivateDataResponse'
        $added.DatasetDataList | Should -HaveCount 2
        $added.DatasetDataList | Get-EncordDataRow -DatasetHash $dataset.DatasetHash | Should -HaveCount 2
    }

    It 'reads a JSON file' {
        $file = Join-Path $TestDrive 'files.json'
        ConvertTo-Json $files -Depth 5 | Set-Content -LiteralPath $file
        $job = $dataset | Add-EncordPrivateData -IntegrationId $integration -Path $file
        $job.FileName | Should -Be 'files.json'
        ($job | Wait-EncordUploadJob).UnitsDoneCount | Should -Be 2
    }

    It 'takes JSON text and objects' {
        foreach ($form in (ConvertTo-Json $files -Depth 5), (ConvertTo-Json $files -Depth 5 | ConvertFrom-Json)) {
            ($dataset | Add-EncordPrivateData -IntegrationId $integration -PrivateFiles $form -Wait).DatasetDataList | Should -HaveCount 2
        }
    }

    It 'takes what a pipeline gives: one file alone, or none' {
        $one = 'only.mp4' | ForEach-Object { @{ objectUrl = "s3://a/$_"; title = $_ } }
        $none = @() | ForEach-Object { @{ objectUrl = "s3://a/$_" } }
        $added = $dataset | Add-EncordPrivateData -IntegrationId $integration -PrivateFiles @{ videos = $one; images = $none } -Wait
        $added.DatasetDataList.Title | Should -Be 'only.mp4'
    }

    It 'fills a folder alone' {
        $job = Add-EncordPrivateData -FolderUuid $dataset.BackingFolderUuid -IntegrationId $integration -PrivateFiles $files
        $job.DatasetHash | Should -BeNullOrEmpty
        ($job | Wait-EncordUploadJob).Status | Should -Be 'Done'
    }

    It 'binds an integration from the pipeline' {
        $job = Get-EncordCloudIntegration -Title 'MinIO*' | Add-EncordPrivateData -DatasetHash $dataset.DatasetHash -PrivateFiles $files
        ($job | Wait-EncordUploadJob).Status | Should -Be 'Done'
    }

    It 'starts nothing with -WhatIf' {
        $dataset | Add-EncordPrivateData -IntegrationId $integration -PrivateFiles $files -WhatIf | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }
}
