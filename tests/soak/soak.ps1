<#
.SYNOPSIS
    Does mixed work in one process while requests go wrong, and tells what the process holds before and afterwards.

.DESCRIPTION
    Start a sandbox, and in another console:
        pwsh -NoProfile -File tests/soak/soak.ps1 -Domain http://127.0.0.1:8765 -SshKeyPath ./sandbox.key -Duration 0:5:0

    The first figures are taken after a fifth of the time, when all code was run and all pools are filled. It uses the
    language and .NET alone, so that it also runs in an engine without PowerShell's own modules.
#>
[CmdletBinding()]
param(
    [uri]$Domain = 'http://127.0.0.1:8765',

    [Parameter(Mandatory)]
    [string]$SshKeyPath,

    [timespan]$Duration = '0:5:0',

    # What goes wrong: src/EncordPS.Sandbox/Faults/README.md.
    [string]$FaultProfile = 'all:0.15,seed=7',

    [string]$ModulePath = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'out', 'EncordPS')
)

$ErrorActionPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'
Import-Module $ModulePath -ErrorAction Stop

function Connect {
    Connect-Encord -Domain $Domain -SshKeyPath $SshKeyPath -MaximumRetryCount 4 -RequestTimeout '0:0:2' -ErrorAction Stop
}

function Set-Fault([string]$Name) {
    # The answer to this can go wrong no more than that to any other: the faults leave it alone.
    $null = Invoke-EncordRequest -Method PUT -Path sandbox/faults -Body @{ profile = $Name } -ErrorAction Stop
}

function Get-Figure([int]$Round) {
    $Error.Clear()
    1..3 | ForEach-Object { [GC]::Collect(); [GC]::WaitForPendingFinalizers() }
    $process = [Diagnostics.Process]::GetCurrentProcess()
    $connections = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpConnections()
    [pscustomobject]@{
        Round       = $Round
        Errors      = $failures
        Handles     = if ([IO.Directory]::Exists('/proc/self/fd')) { [IO.Directory]::GetFiles('/proc/self/fd').Count } else { $process.HandleCount }
        Threads     = $process.Threads.Count
        Connections = @($connections | Where-Object { $_.RemoteEndPoint.Port -eq $Domain.Port -and $_.State -eq 'Established' }).Count
        HeapMB      = [Math]::Round([GC]::GetTotalMemory($true) / 1MB, 1)
        WorkingMB   = [Math]::Round($process.WorkingSet64 / 1MB, 1)
    }
}

function Invoke-Round([string]$Directory) {
    $set = (New-EncordDataset 'Soak').DatasetHash
    if (-not $set) {
        return
    }

    $files = @{ images = @(1..20 | ForEach-Object { @{ objectUrl = "s3://bucket/$_.jpg" } }) }
    $null = Add-EncordPrivateData $set $integration -PrivateFiles $files -Wait -Timeout '0:0:30'
    $rows = @(Get-EncordDataRow $set -FetchClientMetadata)
    $rows | Set-EncordDataRowMetadata -ClientMetadata @{ round = $round } -Merge -BatchSize 5
    1..20 | ForEach-Object { "user$_@example.com" } | Add-EncordDatasetUser $set -UserEmail { $_ } -UserRole User -BatchSize 5 | Out-Null
    Send-EncordImage $set -Path "$Directory/*.png" | Out-Null
    Get-EncordDataRow $set -TitleLike '%.png' | Save-EncordData -OutputDirectory ([IO.Path]::Combine($Directory, 'saved')) -Force | Out-Null
    try {
        Get-EncordDataRow $set | ForEach-Object { throw 'Enough.' }
    }
    catch {
        # A later command that throws in the middle of a listing.
        $null = $_
    }

    $rows | Remove-EncordDataRow -Force
    $folder = New-EncordStorageFolder 'Soak'
    $folder | Set-EncordStorageFolder -Description 'changed'
    $folder | Remove-EncordStorageFolder -Force
}

$directory = [IO.Directory]::CreateDirectory([IO.Path]::Combine([IO.Path]::GetTempPath(), [guid]::NewGuid())).FullName
1..3 | ForEach-Object { [IO.File]::WriteAllText([IO.Path]::Combine($directory, "$_.png"), "Image $_") }
Connect
$integration = @(Get-EncordCloudIntegration -ErrorAction Stop)[0].Id
$watch = [Diagnostics.Stopwatch]::StartNew()
$before = $null
$round = 0
$failures = 0
Set-Fault $FaultProfile
try {
    while ($watch.Elapsed -lt $Duration -or -not $before -or $round -lt $before.Round + 2) {
        $round++
        Invoke-Round $directory
        $failures += $Error.Count
        $Error.Clear()
        if ($round % 5 -eq 0) {
            Connect
        }

        if (-not $before -and $watch.Elapsed.TotalSeconds -gt $Duration.TotalSeconds / 5) {
            $before = Get-Figure $round
        }
    }
}
finally {
    Set-Fault 'none'
    [IO.Directory]::Delete($directory, $true)
}

$before
Get-Figure $round