<#
.SYNOPSIS
    For a pull request: what the file would change, as Markdown, with the plan beside it.
.DESCRIPTION
    Ends with exit code 0 when the file can be carried out, whether or not it changes anything, and with 2 when lines are wrong or
    the service cannot be reached.
.PARAMETER Path
    The file.
.PARAMETER ReviewPath
    Where the Markdown goes.
.PARAMETER PlanPath
    Where the plan goes that apply-access.ps1 carries out.
.EXAMPLE
    ./review-access.ps1 -Path access.csv
#>
[CmdletBinding()]
param(
    [string] $Path = 'access.csv',
    [string] $ReviewPath = 'review.md',
    [string] $PlanPath = 'plan.json'
)

$ErrorActionPreference = 'Stop'
try {
    . "$PSScriptRoot/../connect.ps1"
    $review = Compare-EncordAccess -Path $Path -Exact -Markdown -PlanPath $PlanPath -ErrorAction Continue -ErrorVariable problems
    if ($problems) { exit 2 }
    Set-Content -LiteralPath $ReviewPath -Value $review -Encoding UTF8
    $review
}
catch {
    [Console]::Error.WriteLine("Not reviewed: $_")
    exit 2
}

exit 0
