BeforeAll { . "$PSScriptRoot/sandbox.ps1" }

Describe 'New-EncordUploadUrl' {
    It 'gives a URL that takes a file, of its own type for <Type>' -ForEach @(
        @{ Type = 'Video'; Name = 'a.mp4'; Expected = 'EncordPS.SignedVideoUrl' }
        @{ Type = 'Image'; Name = 'a.png'; Expected = 'EncordPS.SignedImageUrl' }
        @{ Type = 'Audio'; Name = 'a.mp3'; Expected = 'EncordPS.SignedAudioUrl' }
        @{ Type = 'DicomFile'; Name = '/x/a.dcm'; Expected = 'EncordPS.SignedDicomUrl' }
        @{ Type = 'PlainText'; Name = 'a.txt'; Expected = 'EncordPS.SignedFileUrl' }
        @{ Type = 'Pdf'; Name = 'a.pdf'; Expected = 'EncordPS.SignedFileUrl' }
        @{ Type = 'Nifti'; Name = 'a.nii'; Expected = 'EncordPS.SignedFileUrl' }
        @{ Type = 'Scene'; Name = 'a.pcd'; Expected = 'EncordPS.SignedFileUrl' }
    ) {
        $url = New-EncordUploadUrl -ItemType $Type -FileName $Name
        $url.GetType().FullName | Should -Be $Expected
        $url.Title | Should -Be ($Name -replace '.*/')
        $url.FileLink | Should -Match $url.DataHash
        { Invoke-RestMethod -Uri $url.SignedUrl -Method Put -Body 'bytes' } | Should -Not -Throw
    }

    It 'takes names from the pipeline, and files by their name' {
        $file = New-Item -ItemType File -Path (Join-Path $TestDrive 'c.png')
        ('a.png', 'b.png' | New-EncordUploadUrl Image).Title | Should -Be 'a.png', 'b.png'
        ($file | New-EncordUploadUrl Image).Title | Should -Be 'c.png'
    }

    It 'asks for many at once, and keeps their order' {
        $got = Watch-Command { 1..250 | ForEach-Object { "$_.png" } | New-EncordUploadUrl Image }
        $got.Output.Title | Should -Be (1..250 | ForEach-Object { "$_.png" })
        $got.Sent | Should -HaveCount 2
    }

    It 'gives one list of <Type> with -AsList' -ForEach @(
        @{ Type = 'Image'; Expected = 'EncordPS.SignedImagesUrl' }
        @{ Type = 'DicomFile'; Expected = 'EncordPS.SignedDicomsUrl' }
    ) {
        $list = New-EncordUploadUrl $Type a, b -AsList
        $list.GetType().FullName | Should -Be $Expected
        $list.Count | Should -Be 2
        $list[1].Title | Should -Be 'b'
    }

    It 'knows no list of videos' {
        $got = Watch-Command { New-EncordUploadUrl Video a.mp4 -AsList }
        $got.Errors | Get-ErrorLine | Should -Match '^InvalidArgument InvalidArgument'
        $got.Sent | Should -BeNullOrEmpty
    }

    It 'writes an error for a bad name, and gives URLs for the others' {
        $got = Watch-Command { New-EncordUploadUrl Image a.mp4, ('x' * 301), a.png }
        $got.Output.Title | Should -Be 'a.png'
        $got.Errors | Get-ErrorLine | Should -Be 'FileTypeNotSupported InvalidType a.mp4', "TitleTooLong InvalidArgument $('x' * 301)"
    }

    It 'shows no query in any view' {
        $url = New-EncordUploadUrl Image a.png
        foreach ($shown in ($url | Out-String), ($url | Format-List | Out-String), (@(Get-EncordDataset; $url) | Out-String), "$url") {
            $shown | Should -Match 'a\.png'
            $shown | Should -Not -Match 'Signature|Goog'
        }
        $url.SignedUrl | Should -Match 'Signature'
    }

    It 'completes the types' {
        Complete 'New-EncordUploadUrl -ItemType ' | Should -Be 'Audio', 'DicomFile', 'Image', 'Nifti', 'Pdf', 'PlainText', 'Scene', 'Video'
    }
}

Describe 'Storage that demands headers' {
    BeforeAll {
        Connect-Sandbox (Start-Sandbox -Option '--strict-uploads')
        $file = Join-Path $TestDrive 'a.png'
        [IO.File]::WriteAllBytes($file, (Get-PngByte))
    }

    It 'takes what is sent with the headers of the URL, and refuses what is sent without' {
        $url = New-EncordUploadUrl Image a.png
        $url.UploadHeaders['x-ms-blob-type'] | Should -Be 'BlockBlob'
        $url | Format-List | Out-String | Should -Match 'x-ms-blob-type, BlockBlob'
        $put = @{ Uri = $url.SignedUrl; Method = 'Put'; InFile = $file; SkipHttpErrorCheck = $true }
        (Invoke-WebRequest @put).StatusCode | Should -Be 400
        (Invoke-WebRequest @put -Headers $url.UploadHeaders).StatusCode | Should -Be 201
    }

    It 'takes files and frames' {
        $set = New-EncordDataset 'strict'
        ($set | Send-EncordImage -Path $file).Title | Should -Be 'a.png'
        ($set | Send-EncordImageGroup -Path $file -Title 'group').Title | Should -Be 'group'
        (Send-EncordImage -FolderUuid $set.BackingFolderUuid -Path $file).Title | Should -Be 'a.png'
        $set | Get-EncordDataRow | Should -HaveCount 3
    }
}
