BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $folder = Join-Path $TestDrive 'images'
    $null = New-Item -ItemType Directory -Path $folder, (Join-Path $folder 'inner')
    $umlaut = "gate $([char] 0xFC).png"
    foreach ($name in 'a.png', 'b.png', 'c[1].png', $umlaut) {
        [IO.File]::WriteAllBytes((Join-Path $folder $name), (Get-PngByte))
    }
}

Describe 'Send-EncordImage' {
    BeforeEach {
        $dataset = New-EncordDataset -Title 'images'
        $set = $dataset.DatasetHash
        Push-Location -LiteralPath $folder
    }

    AfterEach {
        Pop-Location
    }

    It 'sends what Get-ChildItem finds, with any name' {
        $sent = Get-ChildItem *.png | Send-EncordImage -DatasetHash $set
        $sent.Title | Should -Be 'a.png', 'b.png', 'c[1].png', $umlaut
        $sent.Success | Should -Be $true, $true, $true, $true
        $sent[0].GetType().FullName | Should -Be 'EncordPS.SingleImage'
        $sent[0] -is [EncordPS.Image] | Should -BeTrue
    }

    It 'leaves out what is there already, and names it' {
        $null = Send-EncordImage $set a.png, b.png
        $all = Send-EncordImage $set *.png -SkipExisting -Verbose 4>&1
        ($all | Where-Object { $_ -is [EncordPS.SingleImage] }).Title | Should -Be 'c[1].png', $umlaut
        @($all.Message) -like 'AlreadySo: *a.png was left out*' | Should -HaveCount 1
        (Get-EncordDataRow $set).Count | Should -Be 4
    }

    It 'makes a row of the image, of the size that its bytes tell' {
        $sent = Send-EncordImage $set $umlaut
        $row = $sent | Get-EncordDataRow
        $row.Title, $row.Width, $row.Height, $row.FileType | Should -Be $umlaut, 300, 200, 'image/png'
        $sent.ImageHash | Should -Be $row.BackingItemUuid
        $sent.FileLink | Should -Be $row.FileLink
    }

    It 'takes relative paths, wildcards and paths from the pipeline' {
        Send-EncordImage $set [ab].png | Should -HaveCount 2
        'a.png', './b.png' | Send-EncordImage $set | Should -HaveCount 2
        (Send-EncordImage $set -LiteralPath 'c[1].png').Title | Should -Be 'c[1].png'
    }

    It 'takes the dataset from the pipeline, a title, and metadata' {
        $sent = $dataset | Send-EncordImage -Path a.png -Title 'first' -ClientMetadata { @{ file = $_.Name } }
        $sent.Title | Should -Be 'first'
        ($sent | Get-EncordDataRow -FetchClientMetadata).ClientMetadata['file'] | Should -Be 'a.png'
    }

    It 'takes the lines of a CSV file' {
        "DatasetHash,Path`n$set,a.png`n$set,b.png" | ConvertFrom-Csv | Send-EncordImage -ClientMetadata { @{ bytes = $_.Length } } | Should -HaveCount 2
        ($dataset | Get-EncordDataRow -FetchClientMetadata)[0].ClientMetadata['bytes'] | Should -Be 34
    }

    It 'writes the files of several datasets in the order of the lines' {
        $other = (New-EncordDataset -Title 'other').DatasetHash
        "DatasetHash,Path`n$set,a.png`n$other,b.png`n$set,b.png" | ConvertFrom-Csv | Send-EncordImage |
            ForEach-Object { "$($_.DatasetHash -eq $set) $($_.Title)" } | Should -Be 'True a.png', 'False b.png', 'True b.png'
    }

    It 'makes the title of each file by a script block' {
        (Send-EncordImage $set [ab].png -Title { "gate $($_.BaseName)" }).Title | Should -Be 'gate a', 'gate b'
    }

    It 'writes an error for a title that a script block makes too long' {
        $got = Watch-Command { Send-EncordImage $set [ab].png -Title { if ($_.Name -eq 'a.png') { 't' * 301 } else { 'b' } } }
        $got.Output.Title | Should -Be 'b'
        $got.Errors | Get-ErrorLine | Should -Match '^TitleTooLong InvalidArgument'
    }

    It 'gives a title to one file' {
        $got = Watch-Command { Send-EncordImage $set [ab].png -Title 'One' }
        $got.Output.Title | Should -Be 'One'
        $got.Errors | Get-ErrorLine | Should -Be "InvalidArgument InvalidArgument $(Join-Path $folder 'b.png')"
    }

    It 'warns of files that cannot be sent, with -AllowFailures' {
        Set-Content (Join-Path $TestDrive 'empty.png') '' -NoNewline
        $got = Watch-Command { Send-EncordImage $set gone.png, a.png, (Join-Path $TestDrive 'empty.png') -AllowFailures -ErrorAction Stop }
        $got.Output.Title | Should -Be 'a.png'
        $got.Errors | Should -BeNullOrEmpty
        $got.Warnings | Should -HaveCount 2
        $got.Warnings[0] | Should -Match 'gone\.png'
        $got.Warnings[1] | Should -Match 'empty\.png'
    }

    It 'fills a folder alone' {
        $sent = Send-EncordImage -FolderUuid $dataset.BackingFolderUuid -Path a.png
        $sent.Title | Should -Be 'a.png'
        $sent.BackingItemUuid | Should -Not -BeNullOrEmpty
        $sent.DatasetHash | Should -BeNullOrEmpty
    }

    It 'takes a folder for a dataset without one of its own' {
        $bare = New-EncordDataset 'bare' -NoBackingFolder
        $sent = $bare | Send-EncordImage -Path a.png -FolderUuid $dataset.BackingFolderUuid
        ($bare | Get-EncordDataRow).DataHash | Should -Be $sent.DataHash
        Get-EncordStorageItem -ItemUuid $sent.BackingItemUuid | ForEach-Object ParentUuid | Should -Be $dataset.BackingFolderUuid
    }

    It 'sends nothing where the folder and the dataset do not go together: <Case>' -ForEach @(
        @{ Case = 'none is named'; Bare = $true; Message = 'has no folder of its own' }
        @{ Case = 'another is named'; Bare = $false; Message = 'has a folder of its own' }
    ) {
        $arguments = if ($Bare) { @{} } else { @{ FolderUuid = (New-EncordStorageFolder "else $([guid]::NewGuid())").FolderUuid } }
        $target = if ($Bare) { (New-EncordDataset 'bare' -NoBackingFolder).DatasetHash } else { $set }
        $got = Watch-Command { Send-EncordImage $target a.png @arguments }
        $got.Output | Should -BeNullOrEmpty
        $got.Errors | Get-ErrorLine | Should -Be "InvalidArgument InvalidArgument $(Join-Path $folder 'a.png')"
        "$($got.Errors)" | Should -Match $Message
        "$($got.Errors)" | Should -Match $target
        $got.Errors[0].ErrorDetails.RecommendedAction | Should -Match '-FolderUuid'
        @($got.Sent.Operation) | Should -Be 'dataset GET'
    }

    It 'sends no file to a dataset that is not there' {
        $got = Watch-Command { Send-EncordImage ([guid]::Empty) a.png }
        $got.Errors | Get-ErrorLine | Should -Be "DatasetNotFound ObjectNotFound $(Join-Path $folder 'a.png')"
        "$($got.Errors)" | Should -Match ([guid]::Empty)
        @($got.Sent.Operation) -match '^PUT' | Should -BeNullOrEmpty
    }

    It 'shows the ids in its view' {
        Send-EncordImage $set a.png | Out-String -Width 100 | Should -Match 'DataHash +Title +BackingItemUuid'
    }
}

Describe 'A file that Send-EncordImage cannot send' {
    BeforeAll {
        $set = (New-EncordDataset -Title 'refused').DatasetHash
        $good = Join-Path $folder 'a.png'
        $null = New-Item -ItemType File (Join-Path $folder 'empty.png'), (Join-Path $folder 'clip.mp4')
        Set-Content (Join-Path $folder 'clip.mp4') 'some bytes'
    }

    It 'is one error beside the good one: <Name>' -ForEach @(
        @{ Name = 'gone.png'; Expected = 'FileNotFound ObjectNotFound' }
        @{ Name = 'none*.png'; Expected = 'FileNotFound ObjectNotFound' }
        @{ Name = 'empty.png'; Expected = 'FileEmpty InvalidData' }
        @{ Name = 'inner'; Expected = 'FileIsDirectory InvalidArgument' }
        @{ Name = 'clip.mp4'; Expected = 'FileTypeNotSupported InvalidType' }
    ) {
        $got = Watch-Command { Send-EncordImage $set (Join-Path $folder $Name), $good }
        $got.Output.Title | Should -Be 'a.png'
        $got.Errors | Get-ErrorLine | Should -BeLike "$Expected *"
        "$($got.Errors)" | Should -Match ([regex]::Escape($Name))
        @($got.Sent.Operation) -match '^PUT' | Should -HaveCount 1
    }

    It 'is one error where the path leads to no disk: <Path>' -ForEach @(
        @{ Path = 'variable:home'; Expected = 'PathNotFileSystem' }
        @{ Path = 'nodrive:/a.png'; Expected = 'FileNotFound' }
        @{ Path = '['; Expected = 'FileNotFound' }
    ) {
        $got = Watch-Command { Send-EncordImage $set $Path, $good }
        $got.Output.Title | Should -Be 'a.png'
        $got.Errors | Get-ErrorLine | Should -Match "^$Expected \w+ $([regex]::Escape($Path))$"
    }

    It 'has a name or a title of more than 300 characters' {
        $name = 'n' * 301 + '.png'
        $got = Watch-Command { Send-EncordImage $set -LiteralPath (Join-Path $folder $name), $good }
        $got.Output.Title | Should -Be 'a.png'
        "$($got.Errors)" | Should -Match $name
        (Watch-Command { Send-EncordImage $set $good -Title ('t' * 301) }).Errors | Get-ErrorLine | Should -Match '^TitleTooLong InvalidArgument'
    }

    # A link to itself can be read by nobody; permissions do not bind an administrator, who may be running this.
    It 'is told apart from a directory that cannot be read: <Parameter>' -Skip:([Environment]::OSVersion.Platform -ne 'Unix') -ForEach @(
        @{ Parameter = 'Path'; Name = '*.png' }
        @{ Parameter = 'LiteralPath'; Name = 'a.png' }
    ) {
        $closed = Join-Path $TestDrive "closed-$Parameter"
        # New-Item looks for the target first.
        & ln -s $closed $closed
        $arguments = @{ $Parameter = "$closed/$Name" }
        $got = Watch-Command { Send-EncordImage $set @arguments }
        $got.Errors | Get-ErrorLine | Should -BeLike 'FileNotReadable ReadError *'
        "$($got.Errors)" | Should -Match 'closed'
        @($got.Sent.Operation) -match '^PUT' | Should -BeNullOrEmpty
    }
}
