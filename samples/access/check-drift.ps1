<#
.SYNOPSIS
    For every night: is access still as the file says?
.DESCRIPTION
    Changes nothing. Ends with exit code 0 when it is, with 1 when it is not, and shows what is different, and with 2 when it could
    not find out.
.PARAMETER Path
    The file.
.EXAMPLE
    ./check-drift.ps1 -Path access.csv
#>
[CmdletBinding()]
param([string] $Path = 'access.csv')

$ErrorActionPreference = 'Stop'
try {
    . "$PSScriptRoot/../connect.ps1"
    $drift = @(Compare-EncordAccess -Path $Path -Exact -ErrorAction Continue -ErrorVariable problems)
}
catch {
    [Console]::Error.WriteLine("Not checked: $_")
    exit 2
}

if ($problems) { exit 2 }
$drift
"$($drift.Count) differences."
exit [int] ($drift.Count -gt 0)
