<#
.SYNOPSIS
    One share of a job over all datasets: each of several runners takes every n-th dataset.
.DESCRIPTION
    Start it once on each runner of your CI or job system, with the same -Of and another -Shard, from 0. Which dataset
    belongs to which share follows from its id alone: the runners need not know of each other, and one that failed can be
    started again by itself. This one counts rows and bytes; put your own work in place of that.
.PARAMETER Shard
    Which share, from 0.
.PARAMETER Of
    How many shares there are.
.EXAMPLE
    ./shard.ps1 -Shard 0 -Of 4 | Export-Csv share-0.csv
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [ValidateRange(0, 4095)] [int] $Shard,
    [Parameter(Mandatory)] [ValidateRange(1, 4096)] [int] $Of
)

$ErrorActionPreference = 'Stop'
if ($Shard -ge $Of) { throw "There are $Of shares, from 0 to $($Of - 1): there is no share $Shard." }
. "$PSScriptRoot/connect.ps1"

# The last eight digits of an id are as good as random, and stay the same.
$mine = Get-EncordDataset | Where-Object { [Convert]::ToUInt32("$($_.DatasetHash)".Substring(28), 16) % $Of -eq $Shard }
foreach ($dataset in $mine) {
    $rows = 0
    $bytes = 0
    # Counted as they arrive: memory does not grow with the number of rows.
    $dataset | Get-EncordDataRow | ForEach-Object { $rows++; $bytes += $_.FileSize }
    [pscustomobject]@{ Shard = $Shard; DatasetHash = $dataset.DatasetHash; Title = $dataset.Title; Rows = $rows; Bytes = $bytes }
}
