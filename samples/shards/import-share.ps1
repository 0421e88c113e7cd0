<#
.SYNOPSIS
    Imports one share of a list of units; run by several machines at the same time, each with another share.
.DESCRIPTION
    Which share it is comes from the system that runs it: Kubernetes, Slurm, AWS Batch, GitLab or CircleCI; see the files beside
    this one. Elsewhere give -Shard. Each share has a journal of its own, in a directory that outlives the machine: a share that
    is started again goes on.
.PARAMETER Path
    The list, with a unit a line: the same for all shares.
.PARAMETER DatasetHash
    The dataset to fill.
.PARAMETER IntegrationId
    The cloud integration that can read the files.
.PARAMETER JournalDirectory
    Where the journals are.
.PARAMETER Shard
    Which share, from 0, where the system does not say.
.PARAMETER Of
    How many shares there are, where the system does not say.
.EXAMPLE
    ./import-share.ps1 -Path units.ndjson -DatasetHash $hash -IntegrationId $id -Shard 0 -Of 4
#>
[CmdletBinding()]
param(
    [string] $Path = $env:UNITS_PATH,
    [string] $DatasetHash = $env:ENCORD_DATASET,
    [string] $IntegrationId = $env:ENCORD_INTEGRATION,
    [string] $JournalDirectory = $env:JOURNAL_DIRECTORY,
    [int] $Shard,
    [int] $Of
)

$ErrorActionPreference = 'Stop'
try {
    . "$PSScriptRoot/../connect.ps1"
    $share = @{}
    foreach ($name in 'Shard', 'Of') { if ($PSBoundParameters.ContainsKey($name)) { $share[$name] = $PSBoundParameters[$name] } }
    $variables = 'JOB_COMPLETION_INDEX', 'SLURM_ARRAY_TASK_ID', 'AWS_BATCH_JOB_ARRAY_INDEX', 'CI_NODE_INDEX', 'CIRCLE_NODE_INDEX'
    $number = @($variables | ForEach-Object { [Environment]::GetEnvironmentVariable($_) } | Where-Object { $_ }) + $Shard
    if ($share.ContainsKey('Shard')) { $number = @($Shard) }
    $journal = "$JournalDirectory/share-$($number[0]).journal"
    $import = Import-EncordPrivateData $DatasetHash $IntegrationId -Path $Path -JournalPath $journal @share
    "$import"
    exit $import.ExitCode
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    exit 2
}
