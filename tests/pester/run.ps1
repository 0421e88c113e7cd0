<#
.SYNOPSIS
    Runs the Pester tests on the built module, out/EncordPS.
.DESCRIPTION
    Ends the process with the number of failed tests, so run it in one of its own: dotnet pwsh tests/pester/run.ps1
.PARAMETER Path
    The test files. Default: all of them.
.PARAMETER PesterVersion
    The version of Pester, of those that `dotnet restore` brought. Default: the newer one of Directory.Packages.props.
.PARAMETER PesterModule
    The manifest of Pester itself, for who knows where it is.
.PARAMETER Output
    How much is shown.
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Path = $PSScriptRoot,

    [string] $PesterVersion,

    [string] $PesterModule,

    [ValidateSet('Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

$ErrorActionPreference = 'Stop'
if (-not $PesterModule) {
    # The project knows which version it is, and where packages are.
    $query = @(Join-Path $PSScriptRoot 'EncordPS.Pester.csproj'; '-getProperty:PesterModule')
    $PesterModule = & dotnet msbuild @query $(if ($PesterVersion) { "-property:PesterVersion=$PesterVersion" })
}

if (-not (Test-Path -LiteralPath $PesterModule)) {
    [Console]::Error.WriteLine("Pester is not in $PesterModule. This brings it: dotnet restore tests/pester")
    exit 1
}

Import-Module $PesterModule
$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = $Output
$run = Invoke-Pester -Configuration $configuration

# One line as the other test projects have it; a container that cannot be read has failed too.
$failed = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount
$verdict = if ($failed -eq 0 -and $run.PassedCount -gt 0) { 'Passed!' } else { 'Failed!' }
$versions = "Pester $((Get-Module Pester).Version) in PowerShell $($PSVersionTable.PSVersion)"
Write-Host "$verdict  - Failed: $failed, Passed: $($run.PassedCount), Skipped: $($run.SkippedCount), Total: $($run.TotalCount) - $versions"
if ($run.PassedCount -eq 0) {
    Write-Host 'No Pester test ran.'
    exit 1
}

exit $failed
