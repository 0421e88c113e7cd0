# Nothing here needs a server: nothing is sent.
BeforeAll {
    . "$PSScriptRoot/common.ps1"
}

Describe 'ConvertTo-EncordPrivateData' {
    It 'reads <Name>' -ForEach @(
        @{ Name = 'a URL'; In = @('s3://b/f/a 1.mp4'); Out = 's3://b/f/a 1.mp4' }
        @{ Name = 'a line of aws s3 ls'; In = @('                           PRE x/', '2025-06-01 12:00:00       1234 f/a 1.mp4', '', 'Total Objects: 1', '   Total Size: 5'); Out = 's3://base/f/a 1.mp4' }
        @{ Name = 'a line of an S3 Inventory'; In = @('"b","f/a%201.mp4","1234"'); Out = 's3://b/f/a 1.mp4' }
        @{ Name = 'an object of an S3 Inventory'; In = @([pscustomobject]@{ Bucket = 'b'; Key = 'f/a+1.mp4'; IsLatest = 'true' }, [pscustomobject]@{ Bucket = 'b'; Key = 'old.mp4'; IsLatest = 'false' }); Out = 's3://b/f/a 1.mp4' }
        @{ Name = 'an object of AWS Tools'; In = @([pscustomobject]@{ BucketName = 'b'; Key = 'f/a%1.mp4' }); Out = 's3://b/f/a%1.mp4' }
        @{ Name = 'lines of list-objects-v2'; In = '{|"Contents": [|{ "Key": "f/a.mp4", "Size": 5 },|{ "Key": "f/", "Size": 0 }|],|"RequestCharged": null|}'.Split('|'); Out = 's3://base/f/a.mp4' }
        @{ Name = 'an object of list-objects-v2'; In = @('{"Contents": [{"Key": "f/a.mp4"}], "Prefix": ""}' | ConvertFrom-Json); Out = 's3://base/f/a.mp4' }
        @{ Name = 'lines of gcloud'; In = '[|{"metadata": {"size": "5"}, "type": "cloud_object", "url": "gs://b/a.mp4"},|{"type": "prefix", "url": "gs://b/f/"}|]'.Split('|'); Out = 'gs://b/a.mp4' }
        @{ Name = 'lines of az'; In = @('[{"container": "c", "name": "f/a.mp4", "properties": {}}]'); Out = 's3://base/f/a.mp4' }
        @{ Name = 'a name'; In = @('f/a.mp4'); Out = 's3://base/f/a.mp4' }
        @{ Name = 'an object with ObjectUrl'; In = @([pscustomobject]@{ ObjectUrl = 's3://b/a.mp4'; Name = 'x' }); Out = 's3://b/a.mp4' }
    ) {
        $read = Watch-Command { $In | ConvertTo-EncordPrivateData -BaseUrl s3://base/ }
        $read.Errors | Should -BeNullOrEmpty
        $read.Output | Should -HaveCount 1
        $read.Output.ObjectUrls | Should -Be $Out
        $read.Output.Kind | Should -Be 'Video'
    }

    It 'reads files by their place below the current location' {
        $null = New-Item -ItemType Directory (Join-Path $TestDrive 'mount/f') -Force
        Set-Content (Join-Path $TestDrive 'mount/f/a#1.png') 'x'
        Push-Location (Join-Path $TestDrive 'mount')
        try { $units = Get-ChildItem . -Recurse | ConvertTo-EncordPrivateData -BaseUrl https://acct.example/c }
        finally { Pop-Location }
        "$units" | Should -Be '{"images":[{"objectUrl":"https://acct.example/c/f/a%231.png"}]}'
    }

    It 'takes the kind from the extension, or from -As' {
        $urls = 'mp4', 'jpg', 'mp3', 'nii.gz', 'csv', 'pdf', 'pcd' | ForEach-Object { "s3://b/a.$_" }
        ($urls | ConvertTo-EncordPrivateData).Kind | Should -Be Video, Image, Audio, Nifti, Text, Pdf, Scene
        "$('s3://b/a.csv' | ConvertTo-EncordPrivateData -As TimeSeries)" | Should -Be '{"time_series":[{"objectUrl":"s3://b/a.csv"}]}'
        "$('s3://b/a.pcd' | ConvertTo-EncordPrivateData)" | Should -Be '{"scenes":[{"scene":{"url":"s3://b/a.pcd","format":"pcd"},"title":"a.pcd"}]}'
    }

    It 'gives titles and client metadata, also by script blocks' {
        $unit = [pscustomobject]@{ Key = 'f/a.mp4'; Size = 5 } |
            ConvertTo-EncordPrivateData -BaseUrl s3://b -Title { Split-Path $_.Key -Leaf } -ClientMetadata { @{ bytes = $_.Size } }
        $unit.Title | Should -Be 'a.mp4'
        $unit.ClientMetadata.bytes | Should -Be 5
    }

    It 'makes groups with files in the order of their numbers, and leaves the rest alone' {
        $units = 'g/2.png', 'h/1.png', 'g/10.png', 'alone.png', 'g/1.png' |
            ConvertTo-EncordPrivateData -BaseUrl s3://b -GroupBy 'b/([^/]+)/' -ClientMetadata { @{ n = $_.Count } }
        $units = @($units)
        $units.Kind | Should -Be Image, ImageGroup, ImageGroup
        $units[1].Title | Should -Be 'g'
        $units[1].ObjectUrls | Should -Be 's3://b/g/1.png', 's3://b/g/2.png', 's3://b/g/10.png'
        $units = @('g/2.dcm', 'g/10.dcm', 'h/1.dcm' | ConvertTo-EncordPrivateData -BaseUrl s3://b -GroupBy { ($_ -split '/')[0] } -ClientMetadata { @{ n = $_.Count } })
        $units.Title | Should -Be 'g', 'h'
        $units[0].Kind | Should -Be 'DicomSeries'
        $units[0].ObjectUrls | Should -Be 's3://b/g/2.dcm', 's3://b/g/10.dcm'
        $units[0].ClientMetadata.n | Should -Be 2
        ('g/1.png' | ConvertTo-EncordPrivateData ImageSequence -BaseUrl s3://b -GroupBy g).Kind | Should -Be 'ImageSequence'
    }

    It 'writes units that Set-Content makes NDJSON of, and Test-EncordPrivateData reads' {
        $path = Join-Path $TestDrive 'units.ndjson'
        $units = @('s3://b/1.mp4', 's3://b/2.png' | ConvertTo-EncordPrivateData -Title { "Z$([char] 0xFC)rich $_" })
        $units | Set-Content $path -Encoding utf8
        @(Get-Content $path -Encoding utf8) | Should -Be @($units | ForEach-Object ToString)
        Test-EncordPrivateData $path | Should -BeNullOrEmpty
    }

    It 'goes on after an input that cannot be one: <Id>' -ForEach @(
        @{ Id = 'ObjectUrlMissing'; In = 'a.mp4'; More = @{} }
        @{ Id = 'ObjectUrlMissing'; In = [pscustomobject]@{ Size = 5 }; More = @{} }
        @{ Id = 'ObjectUrlMissing'; In = '{"Contents": [{]}'; More = @{} }
        @{ Id = 'PrivateDataKindUnknown'; In = 's3://b/readme'; More = @{} }
        @{ Id = 'PrivateDataKindUnknown'; In = 's3://b/a.dcm'; More = @{} }
        @{ Id = 'InvalidArgument'; In = 's3://b/b.mp4'; More = @{ Title = { if ($_ -like '*b.mp4') { throw 'no' } else { 'x' } } } }
        @{ Id = 'MetadataScriptFailed'; In = 's3://b/b.mp4'; More = @{ ClientMetadata = { if ($_ -like '*b.mp4') { throw 'no' } else { @{} } } } }
        @{ Id = 'WrongDelimiter'; In = [pscustomobject]@{ 'Bucket;Key' = 'b;c' }; More = @{} }
    ) {
        $made = Watch-Command { $In, 's3://b/good.mp4' | ConvertTo-EncordPrivateData @More }
        $made.Errors | Should -HaveCount 1
        $made.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $made.Errors[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $made.Output.ObjectUrls | Should -Be 's3://b/good.mp4'
    }

    It 'refuses a listing that breaks off, and -As for several files without -GroupBy' {
        (Get-WrittenError { '{"Contents": [' | ConvertTo-EncordPrivateData }).FullyQualifiedErrorId | Should -BeLike 'ObjectUrlMissing,*'
        { 's3://b/1.png' | ConvertTo-EncordPrivateData -As ImageGroup } | Should -Throw -ErrorId 'InvalidArgument,*'
        { 's3://b/1.png' | ConvertTo-EncordPrivateData -GroupBy '(' } | Should -Throw -ErrorId 'InvalidArgument,*'
    }
}
