<#
.SYNOPSIS
    The main job from end to end: connect, add some hundreds of files from a bucket, tag the new rows.
.DESCRIPTION
    `dotnet run --project samples/Quickstart` runs this script against a sandbox of its own and shows each command.
    In PowerShell 7 or Windows PowerShell 5.1, start a sandbox by hand first:

        dotnet run --project src/EncordPS.Sandbox -- --port 8765 --key ./sandbox.key
        ./samples/quickstart.ps1 -SshKeyPath ./sandbox.key
.PARAMETER Domain
    The address of the sandbox.
.PARAMETER SshKeyPath
    The private key to connect with.
.PARAMETER ReportPath
    The CSV file that the failures go to.
#>
param(
    [uri] $Domain = 'http://127.0.0.1:8765',
    [string] $SshKeyPath = $env:ENCORD_SSH_KEY_FILE,
    [string] $ReportPath = [IO.Path]::Combine([IO.Path]::GetTempPath(), 'encord-failures.csv')
)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module EncordPS)) { Import-Module "$PSScriptRoot/../out/EncordPS" }

# Connect with the SSH key whose public half is registered with Encord.
Connect-Encord -Domain $Domain -SshKeyPath $SshKeyPath
Get-EncordSession | Out-Host

# Which datasets are there, and which integration opens the bucket?
Get-EncordDataset | Out-Host
Get-EncordCloudIntegration | Out-Host
$integration = @(Get-EncordCloudIntegration | Where-Object Title -like 'AWS*')[0]

# A dataset for the new recordings.
$dataset = New-EncordDataset -Title 'Quickstart recordings' -Description 'Made by samples/quickstart.ps1'
$dataset | Out-Host

# What to add is said in plain language: lists of hashtables, one for each kind of file.
$bucket = 's3://acme-recordings'
$videos = 1..180 | ForEach-Object {
    @{ objectUrl = "$bucket/videos/clip-$_.mp4"; title = "clip-$_.mp4"; clientMetadata = @{ camera = $_ % 4 } }
}
$images = 1..80 | ForEach-Object { @{ objectUrl = "$bucket/images/frame-$_.png"; title = "frame-$_.png" } }
$groups = 1..12 | ForEach-Object {
    @{
        title       = "burst-$_"
        createVideo = $_ -le 6
        objectUrl_0 = "$bucket/bursts/$_/0.png"
        objectUrl_1 = "$bucket/bursts/$_/1.png"
        objectUrl_2 = "$bucket/bursts/$_/2.png"
    }
}
$series = 1..6 | ForEach-Object {
    @{ title = "scan-$_"; objectUrl_0 = "$bucket/scans/$_/0.dcm"; objectUrl_1 = "$bucket/scans/$_/1.dcm" }
}
$audio = 1..20 | ForEach-Object { @{ objectUrl = "$bucket/audio/voice-$_.mp3"; title = "voice-$_.mp3" } }

# Five of the files are on a host that does not exist: real buckets have such files too.
$videos += 1..3 | ForEach-Object { @{ objectUrl = "https://old-bucket.invalid/clip-$_.mp4" } }
$images += 1..2 | ForEach-Object { @{ objectUrl = "https://old-bucket.invalid/frame-$_.png" } }
$files = @{ videos = $videos; images = $images; image_groups = $groups; dicom_series = $series; audio = $audio }

# First ask what would happen, then start the upload job. The service goes on with it on its own.
$ingest = @{ DatasetHash = $dataset.DatasetHash; IntegrationId = $integration.Id; PrivateFiles = $files }
Add-EncordPrivateData @ingest -IgnoreErrors -WhatIf
$job = Add-EncordPrivateData @ingest -IgnoreErrors
$job | Out-Host

# Wait for it. Stopping here (Ctrl+C) would not stop the job, and waiting can be taken up again.
$result = $job | Wait-EncordUploadJob
$result | Out-Host

# The failures, into a file for whoever looks after the bucket.
$failures = $result.DataUnitErrors | ForEach-Object {
    '"{0}","{1}"' -f ($_.ObjectUrls -join ' '), ($_.Error -replace '"', '""')
}
[IO.File]::WriteAllLines($ReportPath, [string[]] (@('"url","error"') + $failures))
[IO.File]::ReadAllLines($ReportPath)

# The new rows; the service filters, so only these come over the wire.
Get-EncordDataset -TitleLike 'Quickstart%' | Get-EncordDataRow -DataType Video -TitleLike 'clip-17%' | Out-Host

# Tag all of them, each with what is known of it: a few requests, not three hundred.
$rows = Get-EncordDataRow -DatasetHash $dataset.DatasetHash
$rows.Count
$rows | Set-EncordDataRowMetadata -ClientMetadata { @{ source = 'bucket'; title = $_.Title } }

# Read the tags back.
Get-EncordDataRow -DatasetHash $dataset.DatasetHash -TitleLike 'voice-1%' -FetchClientMetadata |
    ForEach-Object { "$($_.Title) comes from the $($_.ClientMetadata.source)" }

# A signed URL opens the file to whoever has it, so only its host is shown.
$row = Get-EncordDataRow -DatasetHash $dataset.DatasetHash -DataHash $rows[0].DataHash -FetchSignedUrl
([uri] $row.SignedUrl).Host

# Rows are live objects: change one and save it.
$row.Title = 'The first clip.mp4'
$row.Save()
Get-EncordDataRow -DatasetHash $dataset.DatasetHash -DataHash $row.DataHash | Out-Host

# An unknown dataset in the middle is one clear error; the others are answered.
$ids = $dataset.DatasetHash, '00000000-0000-4000-8000-000000000000', $dataset.DatasetHash
$ids | ForEach-Object { [pscustomobject] @{ DatasetHash = $_ } } |
    Get-EncordDataRow -DataType Dicom -TitleLike 'scan-1' -ErrorAction Continue | Out-Host

# That was the main job.
Disconnect-Encord
