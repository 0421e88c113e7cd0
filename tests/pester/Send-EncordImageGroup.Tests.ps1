BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $folder = Join-Path $TestDrive 'frames'
    $null = New-Item -ItemType Directory -Path $folder
    foreach ($name in 1..3 | ForEach-Object { "$_.png", "$_.dcm", "IM00000$_" }) {
        [IO.File]::WriteAllBytes((Join-Path $folder $name), (Get-PngByte))
    }

    $null = New-Item -ItemType File -Path (Join-Path $TestDrive 'empty.png'), (Join-Path $TestDrive 'empty.dcm')
}

Describe '<Name>' -ForEach @(
    @{ Name = 'Send-EncordImageGroup'; Extension = '.png'; Emits = 'EncordPS.ImageGroup'; DataType = 'ImgGroup' }
    @{ Name = 'Send-EncordDicomSeries'; Extension = '.dcm'; Emits = 'EncordPS.DicomSeries'; DataType = 'Dicom' }
) {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'frames'
        $set = $dataset.DatasetHash
        $all = Join-Path $folder "*$Extension"
        $gone = Join-Path $folder "gone$Extension"
        $empty = Join-Path $TestDrive "empty$Extension"
    }

    It 'makes one row of all files from the pipeline, with metadata of all of them' {
        $got = Watch-Command { Get-ChildItem $all | & $Name -DatasetHash $set -Title 'all' -ClientMetadata { @{ files = @($_).Count } } }
        $got.Output[0].GetType().FullName | Should -Be $Emits
        $got.Output.Title | Should -Be 'all'
        $row = $got.Output | Get-EncordDataRow -FetchClientMetadata
        $row.DataType | Should -Be $DataType
        $row.ClientMetadata['files'] | Should -Be 3
        $dataset | Get-EncordDataRow | Should -HaveCount 1
        @($got.Sent.Operation) -match '^PUT' | Should -HaveCount 3
        @($got.Sent.Operation) -match 'presigned-urls' | Should -HaveCount 1
        @($got.Sent.Operation) -match 'datasetdatalongpolling POST' | Should -HaveCount 1
    }

    It 'makes nothing when files cannot be sent, says which, and sends none' {
        $got = Watch-Command { & $Name $set $all, $empty, $gone }
        $got.Output | Should -BeNullOrEmpty
        $got.Errors | Get-ErrorLine | Should -Be "FileEmpty InvalidData $empty", "FileNotFound ObjectNotFound $gone", "FilesNotSent InvalidOperation $set"
        "$($got.Errors[2])" | Should -Match '2 of 5 files'
        $got.Sent | Should -BeNullOrEmpty
        $dataset | Get-EncordDataRow | Should -BeNullOrEmpty
    }

    It 'goes on without them, with -AllowFailures' {
        $got = Watch-Command { & $Name $set $all, $gone -AllowFailures }
        $got.Output | Should -HaveCount 1
        $got.Warnings | Should -Match 'gone'
    }

    It 'makes the groups of other datasets when a file of one cannot be sent' {
        $other = (New-EncordDataset -Title 'other').DatasetHash
        $lines = @{ DatasetHash = $set; LiteralPath = $empty }, @{ DatasetHash = $set; LiteralPath = "$folder/1$Extension" }, @{ DatasetHash = $other; LiteralPath = "$folder/2$Extension" }
        $got = Watch-Command { $lines | ForEach-Object { [pscustomobject] $_ } | & $Name -Title 'g' }
        $got.Output.DatasetHash | Should -Be $other
        $got.Errors | Get-ErrorLine | Should -Be "FileEmpty InvalidData $empty", "FilesNotSent InvalidOperation $set"
    }

    It 'fills a folder alone' {
        $got = Watch-Command { & $Name -FolderUuid $dataset.BackingFolderUuid -Path $all -Title 'in a folder' }
        $got.Output.Title | Should -Be 'in a folder'
        @($got.Sent.Operation) -match '/upload-signed-urls' | Should -HaveCount 1
        @($got.Sent.Operation) -match '^POST .*/data-upload-jobs' | Should -HaveCount 1
        Get-EncordStorageItem 'in a folder' -FolderUuid $dataset.BackingFolderUuid | Get-EncordStorageItem -ChildItems | Should -HaveCount 3
    }
}

Describe 'Send-EncordImageGroup' {
    It 'makes a sequence, or with -NoVideo a group, of the images in the order in which they were named' {
        $set = (New-EncordDataset -Title 'order').DatasetHash
        foreach ($isGroup in $false, $true) {
            $row = 3, 1, 2 | ForEach-Object { "$folder/$_.png" } | Send-EncordImageGroup $set -Title 'g' -NoVideo:$isGroup | Get-EncordDataRow -FetchImagesData
            $row.IsImageSequence | Should -Be (-not $isGroup)
            $row.ImagesData.Title | Should -Be '3.png', '1.png', '2.png'
        }
    }

    It 'takes numbers in the names of a pattern as numbers, and warns of a list that is sorted by letters' {
        $numbered = (New-Item -ItemType Directory (Join-Path $TestDrive 'numbered')).FullName
        1, 2, 10, 100 | ForEach-Object { [IO.File]::WriteAllBytes((Join-Path $numbered "frame_$_.png"), (Get-PngByte)) }
        $set = (New-EncordDataset 'numbered').DatasetHash
        $got = Watch-Command { Send-EncordImageGroup $set "$numbered/frame_*.png" -Title 'pattern' -NoVideo }
        $got.Warnings | Should -BeNullOrEmpty
        ($got.Output | Get-EncordDataRow -FetchImagesData).ImagesData.Title | Should -Be 'frame_1.png', 'frame_2.png', 'frame_10.png', 'frame_100.png'
        $got = Watch-Command { Get-ChildItem $numbered | Sort-Object Name | Send-EncordImageGroup -DatasetHash $set -Title 'list' -NoVideo }
        $got.Warnings | Should -Match 'order of their letters'
        ($got.Output | Get-EncordDataRow -FetchImagesData).ImagesData.Title | Should -Be 'frame_1.png', 'frame_10.png', 'frame_100.png', 'frame_2.png'
    }

    It 'tells that all images were sent' {
        $images = (Send-EncordImageGroup (New-EncordDataset -Title 'told').DatasetHash "$folder/*.png").Images
        $images.GetType().FullName | Should -Be 'EncordPS.Images'
        $images.Success, $images.SentCount, $images.FailedCount | Should -Be $true, 3, 0
    }
}

Describe 'Send-EncordDicomSeries' {
    It 'takes files without an extension' {
        Get-ChildItem "$folder/IM*" | Send-EncordDicomSeries -DatasetHash (New-EncordDataset -Title 'series').DatasetHash | Should -HaveCount 1
    }
}
