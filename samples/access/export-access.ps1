<#
.SYNOPSIS
    Writes who has access to what into the file that is kept under version control.
.DESCRIPTION
    The first thing to do, and again after changes by hand that are to stay. The lines are sorted, so that a pull request shows
    what is different and nothing else.
.PARAMETER Path
    The file.
.PARAMETER Scope
    The kinds of places that the file is about.
.EXAMPLE
    ./export-access.ps1 -Path access.csv
#>
[CmdletBinding()]
param(
    [string] $Path = 'access.csv',
    [string[]] $Scope = @('Dataset', 'StorageFolder', 'Group')
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/../connect.ps1"

Get-EncordAccess -Scope $Scope | Sort-Object Scope, Title, Id, PrincipalType, Principal |
    Export-Csv -LiteralPath $Path -NoTypeInformation -Encoding UTF8
"$(@(Import-Csv -LiteralPath $Path).Count) grants are in $Path."
