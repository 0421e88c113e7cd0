<#
.SYNOPSIS
    Runs the Pester tests on the unpacked package, with one version of Pester.
.PARAMETER PesterVersion
    The version of Pester; it is installed for this user.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [version] $PesterVersion
)

$ErrorActionPreference = 'Stop'
if ($PSVersionTable.PSEdition -eq 'Desktop') {
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
    Install-Module -Name Pester -RequiredVersion $PesterVersion -Scope CurrentUser -Force -SkipPublisherCheck
}
else {
    Install-PSResource -Name Pester -Version $PesterVersion -TrustRepository
}

& (Join-Path $PSScriptRoot '../../tests/pester/run.ps1') -PesterVersion $PesterVersion
