BeforeAll {
    . (Join-Path $PSScriptRoot 'common.ps1')
    $sandbox = Start-Sandbox
    Connect-Sandbox $sandbox
}

AfterAll {
    Stop-Sandbox $sandbox
}

Describe 'New-EncordUploadUrl' {
    It 'gives a URL of its own type for <Type>' -ForEach @(
        @{ Type = 'Video'; Name = 'a.mp4'; Expected = 'EncordPS.SignedVideoUrl' }
        @{ Type = 'Image'; Name = 'a.png'; Expected = 'EncordPS.SignedImageUrl' }
        @{ Type = 'Audio'; Name = 'a.mp3'; Expected = 'EncordPS.SignedAudioUrl' }
        @{ Type = 'DicomFile'; Name = 'a.dcm'; Expected = 'EncordPS.SignedDicomUrl' }
    ) {
        $url = New-EncordUploadUrl -ItemType $Type -FileName $Name
        $url.GetType().FullName | Should -Be $Expected
        $url.Title | Should -Be $Name
        { Invoke-RestMethod -Uri $url.SignedUrl -Method Put -Body 'bytes' } | Should -Not -Throw
    }

    It 'takes names from the pipeline, and files by their name' {
        $file = New-Item -ItemType File -Path (Join-Path $TestDrive 'c.png')
        ('a.png', 'b.png' | New-EncordUploadUrl Image).Title | Should -Be 'a.png', 'b.png'
        ($file | New-EncordUploadUrl Image).Title | Should -Be 'c.png'
    }

    It 'gives one list with -AsList' {
        (New-EncordUploadUrl Image a.png, b.png -AsList).GetType().FullName | Should -Be 'EncordPS.SignedImagesUrl'
        (New-EncordUploadUrl DicomFile a, b -AsList).Count | Should -Be 2
    }

    It 'shows no query in any view' {
        $url = New-EncordUploadUrl Image a.png
        foreach ($shown in ($url | Out-String), ($url | Format-List | Out-String), (1, (Get-Date), $url | Out-String), "$url") {
            $shown | Should -Match 'a\.png'
            $shown | Should -Not -Match 'Signature'
        }
        $url.SignedUrl | Should -Match 'Signature'
    }

    It 'completes the types' {
        Complete 'New-EncordUploadUrl -ItemType ' | Should -Be 'Audio', 'DicomFile', 'Image', 'Video'
    }

    It 'asks for nothing with -WhatIf' {
        New-EncordUploadUrl Image a.png -WhatIf | Should -BeNullOrEmpty
    }
}
