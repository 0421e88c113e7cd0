<#
.SYNOPSIS
    Adds the files of a bucket that a dataset does not have yet; made to run every night.
.DESCRIPTION
    Makes units of a listing, checks them and imports them. The journal remembers what was done: a run that was broken off goes on
    where it stopped, what was added in earlier nights is not sent again, and what failed is tried again. The units stand beside the
    journal, in a file with .ndjson at its end.

    Ends with exit code 0 when every file is in, 1 when some could not be added (see retry-failed.ps1) or are of no known kind,
    and 2 when the run itself failed.
.PARAMETER ListingPath
    The listing, such as that of: aws s3api list-objects-v2 --bucket bucket > listing.json. One URL a line will do too.
.PARAMETER DatasetTitle
    The dataset to fill. It is made when there is none of that title.
.PARAMETER IntegrationTitle
    The cloud integration that can read the bucket.
.PARAMETER JournalPath
    The file that remembers what was done. It is made by the first run.
.EXAMPLE
    ./nightly-ingest.ps1 -ListingPath listing.txt -DatasetTitle 'Traffic cameras 2025' -IntegrationTitle 'AWS prod bucket'
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $ListingPath,
    [Parameter(Mandatory)] [string] $DatasetTitle,
    [Parameter(Mandatory)] [string] $IntegrationTitle,
    [string] $JournalPath = 'ingest.journal'
)

$ErrorActionPreference = 'Stop'
try {
    . "$PSScriptRoot/connect.ps1"
    $integration = Get-EncordCloudIntegration -Title $IntegrationTitle
    # -Title would be an error on the first night, when there is no such dataset yet.
    $dataset = Get-EncordDataset -TitleLike $DatasetTitle | Where-Object Title -EQ $DatasetTitle
    if (-not $dataset) { $dataset = New-EncordDataset -Title $DatasetTitle }
    Get-Content -LiteralPath $ListingPath -Encoding UTF8 |
        ConvertTo-EncordPrivateData -ErrorAction Continue -ErrorVariable strange |
        Set-Content -LiteralPath "$JournalPath.ndjson" -Encoding UTF8
    # What the service will refuse is told now, and not hours later.
    Test-EncordPrivateData -Path "$JournalPath.ndjson" | ForEach-Object { Write-Warning "$_" }
    $import = Import-EncordPrivateData $dataset.DatasetHash $integration.Id -Path "$JournalPath.ndjson" -JournalPath $JournalPath
    "$import"
    exit [Math]::Max($import.ExitCode, [int] ($strange.Count -gt 0))
}
catch {
    # To the error stream and on: 'Stop' would end the script before its exit code.
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
