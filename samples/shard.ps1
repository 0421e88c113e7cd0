<#
.SYNOPSIS
    One share of a job over all datasets: each of several runners takes every n-th dataset.
.DESCRIPTION
    Start it once on each runner of your CI or job system, with the same -Of and another -Shard from 0. Which dataset
    belongs to which share follows from its id alone: the runners need not know of each other, and one that failed can
    be started again by itself. This one counts rows and bytes; put your own work in place of that.

        dotnet run --project src/EncordPS.Sandbox -- --port 8765 --key ./sandbox.key
        ./samples/shard.ps1 -Shard 0 -Of 4 -Domain http://127.0.0.1:8765 -SshKeyPath ./sandbox.key
.PARAMETER Shard
    Which share, from 0.
.PARAMETER Of
    How many shares there are.
.PARAMETER Domain
    The address of the service.
.PARAMETER SshKeyPath
    The private key to connect with; without it, that of ENCORD_SSH_KEY_FILE or ENCORD_SSH_KEY.
#>
param(
    [Parameter(Mandatory)] [ValidateRange(0, 4095)] [int] $Shard,
    [Parameter(Mandatory)] [ValidateRange(1, 4096)] [int] $Of,
    [uri] $Domain = 'https://api.encord.com',
    [string] $SshKeyPath
)

$ErrorActionPreference = 'Stop'
if ($Shard -ge $Of) { throw "There are $Of shares, from 0 to $($Of - 1): there is no share $Shard." }
if (-not (Get-Module EncordPS)) { Import-Module "$PSScriptRoot/../out/EncordPS" }

$connection = @{ Domain = $Domain }
if ($SshKeyPath) { $connection.SshKeyPath = $SshKeyPath }
Connect-Encord @connection

# The last eight hexadecimal digits of an id are as good as random, and stay the same.
$mine = Get-EncordDataset | Where-Object { [Convert]::ToUInt32("$($_.DatasetHash)".Substring(28), 16) % $Of -eq $Shard }
foreach ($dataset in $mine) {
    $rows = 0
    $bytes = 0
    # Streamed: memory does not grow with the number of rows.
    Get-EncordDataRow $dataset.DatasetHash | ForEach-Object { $rows++; $bytes += $_.FileSize }
    [pscustomobject]@{ Shard = $Shard; DatasetHash = $dataset.DatasetHash; Title = $dataset.Title; Rows = $rows; Bytes = $bytes }
}
