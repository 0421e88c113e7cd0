<#
.SYNOPSIS
    Tries the files again that nightly-ingest.ps1 could not add.
.DESCRIPTION
    Takes the failures of the last run from the journal and imports their units once more. To mend them first, write them to a
    file, such as with (Get-EncordImport ingest.journal).Failures.Unit | Set-Content units.ndjson, and import that.

    Ends with exit code 0 when every file is in, 1 when some failed again, and 2 when the run itself failed.
.PARAMETER IntegrationTitle
    The cloud integration that can read the bucket.
.PARAMETER JournalPath
    The journal of nightly-ingest.ps1.
.EXAMPLE
    ./retry-failed.ps1 -IntegrationTitle 'AWS prod bucket'
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $IntegrationTitle,
    [string] $JournalPath = 'ingest.journal'
)

$ErrorActionPreference = 'Stop'
try {
    . "$PSScriptRoot/connect.ps1"
    $integration = Get-EncordCloudIntegration -Title $IntegrationTitle
    $last = Get-EncordImport $JournalPath
    $import = $last.Failures | Import-EncordPrivateData $last.DatasetHash $integration.Id -JournalPath $JournalPath
    "$import"
    exit $import.ExitCode
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
