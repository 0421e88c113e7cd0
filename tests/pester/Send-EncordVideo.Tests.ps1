BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    foreach ($name in 'one.mp4', 'one.mp3', 'one.txt', 'one.pdf', 'one.nii.gz', 'one.mcap', 'is.png') {
        Set-Content -LiteralPath (Join-Path $TestDrive $name) -Value 'some bytes'
    }
}

Describe 'Send-Encord<Type>' -ForEach @(
    @{ Type = 'Video'; Name = 'one.mp4'; Emits = 'Video'; DataType = 'Video' }
    @{ Type = 'Audio'; Name = 'one.mp3'; Emits = 'Audio'; DataType = 'Audio' }
    @{ Type = 'Text'; Name = 'one.txt'; Emits = 'TextFile'; DataType = 'PlainText' }
    @{ Type = 'Pdf'; Name = 'one.pdf'; Emits = 'PdfFile'; DataType = 'Pdf' }
    @{ Type = 'Nifti'; Name = 'one.nii.gz'; Emits = 'NiftiFile'; DataType = 'Nifti' }
    @{ Type = 'Scene'; Name = 'one.mcap'; Emits = 'SceneFile'; DataType = 'Scene' }
) {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'files'
        $file = Join-Path $TestDrive $Name
        $send = Get-Command "Send-Encord$Type"
    }

    It 'makes a row of a file' {
        $sent = Get-Item $file | & $send -DatasetHash $dataset.DatasetHash
        $sent.GetType().FullName | Should -Be "EncordPS.$Emits"
        $sent.Title | Should -Be $Name
        $row = $sent | Get-EncordDataRow
        $row.Title, $row.DataType, $row.FileLink | Should -Be $Name, $DataType, $sent.FileLink
    }

    It 'fills a folder alone, with metadata, and the bytes arrive' {
        # A scene is made of files; there is no one file that it is.
        $hasFile = $Type -ne 'Scene'
        $sent = & $send -FolderUuid $dataset.BackingFolderUuid -Path $file -Title 'named' -ClientMetadata @{ site = 'a' }
        $item = Get-EncordStorageItem -ItemUuid $sent.BackingItemUuid
        $item.Name, $item.ClientMetadata['site'] | Should -Be 'named', 'a'
        $saved = Save-EncordData (Join-Path $TestDrive "saved-$Type") -ItemUuid $sent.BackingItemUuid -ErrorAction Ignore
        $hash = if ($hasFile) { (Get-FileHash $file).Hash }
        ($saved | Get-FileHash).Hash | Should -Be $hash
    }

    It 'refuses files that are not there or of another type, and sends the others' {
        $got = Watch-Command { & $send $dataset.DatasetHash $file, (Join-Path $TestDrive 'no.png'), (Join-Path $TestDrive 'is.png') }
        $got.Output | Should -HaveCount 1
        $got.Errors | Get-ErrorLine | Should -Be "FileNotFound ObjectNotFound $(Join-Path $TestDrive 'no.png')", "FileTypeNotSupported InvalidType $(Join-Path $TestDrive 'is.png')"
    }
}

Describe 'Send-EncordAudio' {
    It 'takes the sound of an mp4 file too, which may be either' {
        $sent = Get-Item (Join-Path $TestDrive 'one.mp4') | Send-EncordAudio -DatasetHash (New-EncordDataset 'sound').DatasetHash -Title 'Talk'
        ($sent | Get-EncordDataRow).DataType | Should -Be 'Audio'
        $sent.Title | Should -Be 'Talk'
    }
}
