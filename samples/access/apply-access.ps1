<#
.SYNOPSIS
    Carries out the plan that was reviewed, and keeps the report and the way back.
.DESCRIPTION
    Run again after it was broken off, it goes on. Ends with exit code 0 when all is done, with 1 when some of it was refused, has
    drifted or was not taken by the service, and with 2 when it could not run.
.PARAMETER PlanPath
    The plan.
.PARAMETER ReportPath
    Where the report goes.
.PARAMETER MaximumRemoval
    The largest share of a place's grants that may be removed at once.
.EXAMPLE
    ./apply-access.ps1 -PlanPath plan.json -WhatIf
.EXAMPLE
    ./apply-access.ps1 -PlanPath plan.json
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $PlanPath = 'plan.json',
    [string] $ReportPath = 'report.md',
    [double] $MaximumRemoval = 0.25
)

$ErrorActionPreference = 'Stop'
try {
    . "$PSScriptRoot/../connect.ps1"
    $files = @{ PlanPath = $PlanPath; ReportPath = $ReportPath }
    $summary = Sync-EncordAccess @files -MaximumRemoval $MaximumRemoval -ErrorAction Continue -ErrorVariable problems
    "$summary"
}
catch {
    [Console]::Error.WriteLine("Not applied: $_")
    exit 2
}

exit $(if (-not $problems) { 0 } elseif ($summary -or $WhatIfPreference) { 1 } else { 2 })
