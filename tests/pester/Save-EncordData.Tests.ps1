BeforeAll {
    . "$PSScriptRoot/sandbox.ps1"
    $images = Get-EncordDataset -Title 'Traffic cameras 2025' | Get-EncordDataRow -DataType Image

    # A dataset of images with these titles, in their order.
    function New-ImageSet([string[]] $Title) {
        $dataset = New-EncordDataset 'Images to save'
        $files = @($Title | ForEach-Object { @{ objectUrl = "s3://save/$([guid]::NewGuid()).jpg"; title = $_ } })
        $null = $dataset | Add-EncordPrivateData -IntegrationId (Get-AnyIntegration) -PrivateFiles @{ images = $files } -Wait
        $dataset
    }

    # A dataset with one image, or a series of one file, that differs from others in its last byte alone.
    function Send-Twin([byte] $Mark, [switch] $Series) {
        $file = Join-Path $TestDrive "twin$(if ($Series) { '.dcm' } else { '.png' })"
        [IO.File]::WriteAllBytes($file, [byte[]] ((Get-PngByte) + $Mark))
        $dataset = New-EncordDataset "Twin $Mark"
        $null = if ($Series) { $dataset | Send-EncordDicomSeries -Path $file -Title 'twin' } else { $dataset | Send-EncordImage -Path $file }
        $dataset
    }

    function Get-Saved([string] $Directory) {
        (Get-ChildItem $Directory -Recurse -File).FullName | ForEach-Object { $_.Substring("$Directory".Length + 1).Replace('\', '/') } | Sort-Object
    }
}

Describe 'Save-EncordData' {
    BeforeEach {
        $out = (New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory).FullName
    }

    It 'saves rows in their order, and writes them as files that go on to other commands' {
        $files = $images | Save-EncordData $out
        $files | Should -HaveCount 3
        $files | Should -BeOfType [IO.FileInfo]
        $files.Name | Should -Be $images.Title
        $files | Get-Item | ForEach-Object Length | Should -Be $images.FileSize
        ($files | Get-FileHash).Path | Should -Be $files.FullName
        $files.DataHash | Should -Be $images.DataHash
        $files.DatasetHash | Should -Be $images.DatasetHash
        $files.Outcome | Should -Be 'Saved', 'Saved', 'Saved'
        Get-Saved $out | Should -Be ($images.Title | Sort-Object)
    }

    It 'saves the bytes of the storage, whichever way they are asked for' {
        $row = New-ImageSet 'a.jpg' | Get-EncordDataRow -FetchSignedUrl
        $direct = Join-Path $out 'direct'
        Invoke-WebRequest -Uri $row.SignedUrl -OutFile $direct -UseBasicParsing
        $files = @(
            $row | Save-EncordData "$out/1"
            Save-EncordData "$out/2" -DatasetHash $row.DatasetHash -DataHash $row.DataHash
            Save-EncordData "$out/3" -ItemUuid $row.BackingItemUuid
            [pscustomobject] @{ Uuid = $row.BackingItemUuid } | Save-EncordData "$out/4"
        )
        $files | Should -HaveCount 4
        $files[2, 3].ItemUuid | Should -Be $row.BackingItemUuid, $row.BackingItemUuid
        $files | Get-FileHash | ForEach-Object Hash | Should -Be (@((Get-FileHash $direct).Hash) * 4)
    }

    It 'hands files with brackets in their names on' {
        New-ImageSet 'a [1].jpg' | Get-EncordDataRow | Save-EncordData $out | Get-Item | ForEach-Object Name | Should -Be 'a [1].jpg'
    }

    It 'skips what is there and says so, and with -Force it does not' {
        $rows = New-ImageSet 'a.jpg', 'b.jpg' | Get-EncordDataRow
        $null = $rows[0] | Save-EncordData $out
        $again = $rows | Save-EncordData $out -Verbose 4>&1
        $again | Where-Object { $_ -is [IO.FileInfo] } | ForEach-Object { "$($_.Name) $($_.Outcome)" } | Should -Be 'a.jpg Skipped', 'b.jpg Saved'
        "$again" -split '/blobs/' | Should -HaveCount 2
        "$again" | Should -Match 'left as it is'
        ($rows | Save-EncordData $out -Force).Outcome | Should -Be 'Saved', 'Saved'
    }

    It 'goes on after Select-Object -First' {
        ($images | Save-EncordData $out | Select-Object -First 1).Name | Should -Be $images[0].Title
        ($images | Save-EncordData $out)[0].Outcome | Should -Be 'Skipped'
        Get-ChildItem $out -Filter *.part* | Should -BeNullOrEmpty
    }

    It 'saves the images of a group, and the files of a series, in a directory of their own' {
        $files = Get-EncordDataset 'Traffic cameras 2025' | Get-EncordDataRow -Title 'marktplatz burst 08:15' | Save-EncordData $out
        $files.Directory.Name | Select-Object -Unique | Should -Be 'marktplatz burst 08_15'
        Get-EncordDataset 'Chest CT pilot' | Get-EncordDataRow -Title 'CT chest 001' | Save-EncordData $out | Should -HaveCount 6
        Get-Saved $out | Should -Be @(
            0..5 | ForEach-Object { "CT chest 001/chest-ct_001_slice-00$_.dcm" }
            0..3 | ForEach-Object { "marktplatz burst 08_15/traffic_burst_0815-$_.jpg" }
        )
    }

    It 'takes rows that went through <Form>' -ForEach @(
        @{ Form = 'a CSV file'; Through = { $input | Export-Csv $file; Import-Csv $file } }
        @{ Form = 'a CSV file of the ids alone'; Through = { $input | Select-Object DatasetHash, DataHash | Export-Csv $file; Import-Csv $file } }
        @{ Form = 'JSON'; Through = { $input | ConvertTo-Json -Depth 4 -WarningAction Ignore | ConvertFrom-Json } }
        @{ Form = 'CliXml'; Through = { $input | Export-Clixml $file; Import-Clixml $file } }
    ) {
        $file = Join-Path $TestDrive 'rows'
        $got = Watch-Command { $images | & $Through | Save-EncordData $out }
        $got.Errors | Should -BeNullOrEmpty
        $got.Output.DataHash | Should -Be $images.DataHash
        $got.Output.Name | Should -Be $images.Title
    }

    It 'leaves a file of another length and saves the others, and replaces it with -Force' {
        $rows = New-ImageSet 'a.jpg', 'b.jpg' | Get-EncordDataRow
        Set-Content (Join-Path $out 'a.jpg') 'mine'
        $got = Watch-Command { $rows | Save-EncordData $out }
        $got.Output.Name | Should -Be 'b.jpg'
        $got.Errors | Get-ErrorLine | Should -Be 'OutputFileExists ResourceExists a.jpg'
        $got.Errors[0].TargetObject.DataHash | Should -Be $rows[0].DataHash
        Get-Content (Join-Path $out 'a.jpg') | Should -Be 'mine'
        ($rows[0] | Save-EncordData $out -Force).Length | Should -Be $rows[0].FileSize
    }

    It 'lets titles lead nowhere else, and makes two files of the same title' {
        $rows = New-ImageSet '../up.jpg', '/etc/up.jpg', 'C:\up.jpg', 'CON', 'same.jpg', 'SAME.jpg', '..' | Get-EncordDataRow
        $rows | Save-EncordData "$out/in" | Should -HaveCount 7
        $files = @(Get-Saved $out)
        $files | Should -HaveCount 7
        $files | Should -Match '^in/[^/]+$'
        $files -ceq 'in/same.jpg' | Should -HaveCount 1
        $files -cmatch '^in/SAME~[0-9a-f]{8}\.jpg$' | Should -HaveCount 1
        ($rows | Save-EncordData "$out/in").Outcome | Should -Be (@('Skipped') * 7)
    }

    It 'takes no file of another dataset for its own, though name and length are the same' {
        $sets = 1, 2 | ForEach-Object { Send-Twin $_ }
        foreach ($set in $sets) { $set | Get-EncordDataRow | Save-EncordData $out | ForEach-Object Outcome | Should -Be 'Saved' }
        $files = $sets | Get-EncordDataRow | Save-EncordData $out
        $files.Outcome | Should -Be 'Skipped', 'Skipped'
        $files[0].Name | Should -Be 'twin.png'
        $files[1].Name | Should -Match '^twin~[0-9a-f]{8}\.png$'
        $files | ForEach-Object { [IO.File]::ReadAllBytes($_.FullName)[-1] } | Should -Be 1, 2
        # The second alone, and without the first: it still has its own.
        Remove-Item $files[0].FullName
        ($sets[1] | Get-EncordDataRow | Save-EncordData $out).Name | Should -Be $files[1].Name
    }

    It 'takes no series of another dataset for its own, though names and lengths are the same' {
        $sets = 1, 2 | ForEach-Object { Send-Twin $_ -Series }
        $files = foreach ($set in $sets) { $set | Get-EncordDataRow | Save-EncordData $out }
        $files.Outcome | Should -Be 'Saved', 'Saved'
        $files.Directory.Name | Should -Match '^twin(~[0-9a-f]{8})?$'
        $files | ForEach-Object { [IO.File]::ReadAllBytes($_.FullName)[-1] } | Should -Be 1, 2
        ($sets[1] | Get-EncordDataRow | Save-EncordData $out).Outcome | Should -Be 'Skipped'
    }

    It 'leaves a file of the same length that it did not save' {
        $set = Send-Twin 1
        [IO.File]::WriteAllBytes("$out/twin.png", [byte[]]::new(($set | Get-EncordDataRow).FileSize))
        $got = Watch-Command { $set | Get-EncordDataRow | Save-EncordData $out }
        $got.Output | Should -BeNullOrEmpty
        $got.Errors | Get-ErrorLine | Should -Be 'OutputFileExists ResourceExists twin.png'
        ($set | Get-EncordDataRow | Save-EncordData $out -Force).Outcome | Should -Be 'Saved'
        ($set | Get-EncordDataRow | Save-EncordData $out).Outcome | Should -Be 'Skipped'
    }

    It 'saves the same row from several runspaces at once' {
        $row = New-ImageSet 'a.jpg' | Get-EncordDataRow
        $session = Get-EncordSession
        $files = 1..6 | ForEach-Object -ThrottleLimit 6 -Parallel {
            Import-Module $using:ModuleRoot
            $using:row | Save-EncordData $using:out -Session $using:session
        }
        $files.Outcome | Sort-Object | Should -Be (@('Saved') + @('Skipped') * 5)
        Get-Saved $out | Should -Be 'a.jpg'
        (Get-Item "$out/a.jpg").Length | Should -Be $row.FileSize
    }

    It 'looks items up together, and one that is not there is one error' {
        $uuids = @([guid]::Empty) + (New-ImageSet 'a.jpg', 'b.jpg', 'c.jpg' | Get-EncordDataRow).BackingItemUuid
        $got = Watch-Command { $uuids | ForEach-Object { [pscustomobject] @{ ItemUuid = $_ } } | Save-EncordData $out }
        $got.Output | Should -HaveCount 3
        $got.Errors | Get-ErrorLine | Should -Match '^(AccessDenied|StorageItemNotFound) '
        "$($got.Errors)" | Should -Match ([guid]::Empty)
        @($got.Sent.Operation -match 'get-bulk').Count | Should -BeIn (1..5)
    }

    It 'writes an error for each bad id, and saves the others' {
        $row = New-ImageSet 'a.jpg' | Get-EncordDataRow
        $got = Watch-Command { Save-EncordData $out -DatasetHash $row.DatasetHash -DataHash 'no id', ([guid]::Empty), $row.DataHash }
        $got.Errors | Get-ErrorLine | Should -Be 'InvalidId InvalidArgument no id', "DataRowNotFound ObjectNotFound $([guid]::Empty)"
        Get-Saved $out | Should -Be 'a.jpg'
    }

    It 'downloads the same row once' {
        $row = New-ImageSet 'a.jpg' | Get-EncordDataRow
        $got = $row, $row | Save-EncordData $out -Verbose 4>&1
        ($got | Where-Object { $_ -is [IO.FileInfo] }).Outcome | Should -Be 'Saved', 'Skipped'
        "$got" -split '/blobs/' | Should -HaveCount 2
    }

    It 'saves to the current location, where that is a directory' {
        $row = New-ImageSet 'a.jpg' | Get-EncordDataRow
        Push-Location -LiteralPath $out
        try {
            $null = $row | Save-EncordData
            Set-Location Env:
            (Watch-Command { $row | Save-EncordData }).Errors | Get-ErrorLine | Should -Match '^OutputNotWritable InvalidArgument'
        }
        finally {
            Pop-Location
        }

        Get-Saved $out | Should -Be 'a.jpg'
    }

    It 'writes an error where <Directory> cannot be made' -ForEach @(
        @{ Directory = 'file/below'; Category = 'WriteError' }
        @{ Directory = 'file'; Category = 'InvalidArgument' }
    ) {
        Set-Content (Join-Path $out 'file') 'mine'
        (Watch-Command { $images[0] | Save-EncordData (Join-Path $out $Directory) }).Errors | Get-ErrorLine | Should -Match "^OutputNotWritable $Category"
    }
}
