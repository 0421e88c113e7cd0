<#
.SYNOPSIS
    Adds the files of a bucket that a dataset does not have yet; made to run every night.
.DESCRIPTION
    Reads a listing with one URL a line, leaves out what the journal has from earlier nights, and adds the rest in batches.
    After each batch the journal has a line for each file, so that a run that was broken off goes on where it stopped.

    Ends with exit code 0 when every file is in, 1 when some could not be added (the journal says which and why; see
    retry-failed.ps1), and 2 when the run itself failed.
.PARAMETER ListingPath
    The listing, for example from: aws s3 ls s3://bucket --recursive | awk '{ print "s3://bucket/" $4 }'
.PARAMETER DatasetTitle
    The dataset to fill. It is made when there is none of that title.
.PARAMETER IntegrationTitle
    The cloud integration that can read the bucket.
.PARAMETER JournalPath
    The CSV file that remembers what was done. It is made by the first run.
.PARAMETER BatchSize
    How many files are in one upload job.
.PARAMETER Again
    Try also the files that failed before.
.EXAMPLE
    ./nightly-ingest.ps1 -ListingPath listing.txt -DatasetTitle 'Traffic cameras 2025' -IntegrationTitle 'AWS prod bucket'
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $ListingPath,
    [Parameter(Mandatory)] [string] $DatasetTitle,
    [Parameter(Mandatory)] [string] $IntegrationTitle,
    [string] $JournalPath = 'ingest-journal.csv',
    [ValidateRange(1, 100000)] [int] $BatchSize = 500,
    [switch] $Again
)

$ErrorActionPreference = 'Stop'

$sections = @{
    mp4 = 'videos'; mov = 'videos'; webm = 'videos'; mkv = 'videos'
    jpg = 'images'; jpeg = 'images'; png = 'images'; tiff = 'images'; bmp = 'images'; webp = 'images'
    mp3 = 'audio'; wav = 'audio'; flac = 'audio'; m4a = 'audio'
}

function Get-Section([string] $Url) {
    $sections[[IO.Path]::GetExtension(($Url -split '[?#]')[0]).TrimStart('.').ToLowerInvariant()]
}

function Add-JournalLine($Url, $State, $Job, $Problem) {
    [pscustomobject]@{
        Time = [DateTime]::UtcNow.ToString('u'); ObjectUrl = $Url; State = $State; UploadJobId = $Job; Error = $Problem
    }
}

function Add-Batch($Dataset, $Integration, [string[]] $Urls) {
    # What is in the dataset already is left out: a run that ended before its journal was written does no harm.
    $files = @{ skip_duplicate_urls = $true }
    foreach ($group in $Urls | Group-Object { Get-Section $_ }) {
        $files[$group.Name] = @($group.Group | ForEach-Object { @{ objectUrl = $_ } })
    }

    $job = Add-EncordPrivateData $Dataset $Integration -PrivateFiles $files -IgnoreErrors
    $state = $job | Wait-EncordUploadJob
    $problems = [hashtable]::new([StringComparer]::Ordinal)
    foreach ($problem in $state.DataUnitErrors) {
        foreach ($url in $problem.ObjectUrls) { $problems[$url] = $problem.Error }
    }

    foreach ($url in $Urls) {
        $outcome = if ($problems.ContainsKey($url)) { 'Failed' } else { 'Done' }
        Add-JournalLine -Url $url -State $outcome -Job $job.UploadJobId -Problem $problems[$url]
    }
}

try {
    . "$PSScriptRoot/connect.ps1"
    $integration = @(Get-EncordCloudIntegration -Title $IntegrationTitle)
    if ($integration.Count -ne 1) { throw "There are $($integration.Count) cloud integrations '$IntegrationTitle'; one is needed." }
    # -Title would be an error on the first night, when there is no such dataset yet.
    $dataset = @(Get-EncordDataset -TitleLike $DatasetTitle | Where-Object Title -EQ $DatasetTitle)
    if ($dataset.Count -gt 1) { throw "There are $($dataset.Count) datasets '$DatasetTitle'; one is needed." }
    if ($dataset.Count -eq 0) { $dataset = @(New-EncordDataset -Title $DatasetTitle) }

    # The last line about a file counts. In a bucket A.mp4 and a.mp4 are two files; to @{} they would be one.
    $known = [hashtable]::new([StringComparer]::Ordinal)
    if (Test-Path -LiteralPath $JournalPath) {
        Import-Csv -LiteralPath $JournalPath | ForEach-Object { $known[$_.ObjectUrl] = $_.State }
    }

    $new = @(Get-Content -LiteralPath $ListingPath | ForEach-Object Trim | Select-Object -Unique |
            Where-Object { $_ -and (-not $known.ContainsKey($_) -or ($Again -and $known[$_] -eq 'Failed')) })
    $unknown = @($new | Where-Object { -not (Get-Section $_) })
    $wanted = @($new | Where-Object { Get-Section $_ })

    $failed = $unknown.Count
    $unknown | ForEach-Object { Add-JournalLine -Url $_ -State Failed -Problem 'The kind of file is not known.' } |
        Export-Csv -LiteralPath $JournalPath -Append -NoTypeInformation -Encoding UTF8
    for ($start = 0; $start -lt $wanted.Count; $start += $BatchSize) {
        $urls = $wanted[$start..([Math]::Min($start + $BatchSize, $wanted.Count) - 1)]
        $lines = @(Add-Batch -Dataset $dataset[0].DatasetHash -Integration $integration[0].Id -Urls $urls)
        $lines | Export-Csv -LiteralPath $JournalPath -Append -NoTypeInformation -Encoding UTF8
        $failed += @($lines | Where-Object State -EQ 'Failed').Count
    }

    "$($new.Count) new files, $($new.Count - $failed) added, $failed failed."
}
catch {
    # To the error stream and on: 'Stop' would end the script before its exit code.
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}

exit [int] ($failed -gt 0)
