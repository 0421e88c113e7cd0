<#
.SYNOPSIS
    Runs the Pester tests on the built module, out/EncordPS.
.DESCRIPTION
    Ends the process with the number of failed tests, so run it in one of its own: pwsh -File tests/pester/run.ps1
.PARAMETER Path
    The test files. Default: all of them.
.PARAMETER PesterVersion
    The version of Pester. Default: the newest that is installed.
.PARAMETER Output
    How much is shown.
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Path = $PSScriptRoot,

    [version] $PesterVersion,

    [ValidateSet('Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

$ErrorActionPreference = 'Stop'
if ($PesterVersion) {
    Import-Module Pester -RequiredVersion $PesterVersion
}
else {
    Import-Module Pester -MinimumVersion '5.0'
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.Exit = $true
$configuration.Output.Verbosity = $Output
Invoke-Pester -Configuration $configuration
