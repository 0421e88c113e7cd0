<#
.SYNOPSIS
    Measures one script in this PowerShell process, and writes what it has cost as the last line, in JSON.
.PARAMETER Setup
    What comes before, and is not measured. Its variables are there for the script too.
.PARAMETER Script
    What a user types.
.PARAMETER Domain
    The server.
#>
[CmdletBinding()]
param(
    [string] $Setup,

    [string] $Script,

    [string] $Domain
)

$ErrorActionPreference = 'Stop'

# So that the first script of the process is not the one that is measured.
1 | ForEach-Object { $_ } | Where-Object { $_ }
. ([scriptblock]::Create($Setup))
$measured = [scriptblock]::Create($Script)

$usedBefore = [GC]::GetTotalMemory($true)
$before = [Environment]::WorkingSet
# Linux only. Elsewhere the peak is that of the whole process so far: too much rather than too little.
if (Test-Path -LiteralPath /proc/self/clear_refs) {
    [IO.File]::WriteAllText('/proc/self/clear_refs', '5')
}

$start = [Diagnostics.Stopwatch]::GetTimestamp()
$output = & $measured
$taken = [Diagnostics.Stopwatch]::GetElapsedTime($start)
$peak = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 - $before
$kept = [GC]::GetTotalMemory($true) - $usedBefore

# A script that writes a number has noted when it saw its first object.
if ($output -is [long]) {
    $taken = [Diagnostics.Stopwatch]::GetElapsedTime([long] (Invoke-RestMethod "$Domain/bench/first-byte"), $output)
}

@{
    seconds           = $taken.TotalSeconds
    peakMegabytes     = [Math]::Max(0, $peak) / 1e6
    retainedMegabytes = [Math]::Max(0, $kept) / 1e6
} | ConvertTo-Json -Compress
