<#
.SYNOPSIS
    Tries the files again that nightly-ingest.ps1 could not add.
.DESCRIPTION
    Takes from the journal the files whose last attempt failed, and hands them to nightly-ingest.ps1, whose exit code it
    ends with. A file that goes in has a new line in the journal, and is not tried again.
.PARAMETER DatasetTitle
    The dataset that was to be filled.
.PARAMETER IntegrationTitle
    The cloud integration.
.PARAMETER JournalPath
    The journal of nightly-ingest.ps1.
.EXAMPLE
    ./retry-failed.ps1 -DatasetTitle 'Traffic cameras 2025' -IntegrationTitle 'AWS prod bucket'
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $DatasetTitle,
    [Parameter(Mandatory)] [string] $IntegrationTitle,
    [string] $JournalPath = 'ingest-journal.csv'
)

$ErrorActionPreference = 'Stop'
# In a bucket A.mp4 and a.mp4 are two files; to [ordered]@{} they would be one.
$last = [Collections.Specialized.OrderedDictionary]::new([StringComparer]::Ordinal)
Import-Csv -LiteralPath $JournalPath | ForEach-Object { $last[$_.ObjectUrl] = $_ }

$listing = [IO.Path]::GetTempFileName()
try {
    $last.Values | Where-Object State -EQ 'Failed' | ForEach-Object ObjectUrl | Set-Content -LiteralPath $listing -Encoding UTF8
    $again = @{
        ListingPath      = $listing
        DatasetTitle     = $DatasetTitle
        IntegrationTitle = $IntegrationTitle
        JournalPath      = $JournalPath
    }
    & "$PSScriptRoot/nightly-ingest.ps1" @again -Again
    $code = $LASTEXITCODE
}
finally {
    Remove-Item -LiteralPath $listing
}

exit $code
