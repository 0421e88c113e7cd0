<#
.SYNOPSIS
    Runs the Pester tests on the built module, out/EncordPS.
.DESCRIPTION
    Ends the process with the number of failed tests, so run it in one of its own: dotnet pwsh tests/pester/run.ps1
.PARAMETER Path
    The test files. Default: all of them, by two processes, each of which takes the next file when it is through with one.
.PARAMETER PesterVersion
    The version of Pester, of those that `dotnet restore` brought. Default: the newer one of Directory.Packages.props.
.PARAMETER PesterModule
    The manifest of Pester itself, for who knows where it is.
.PARAMETER Output
    How much Pester shows when files are named.
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Path,

    [string] $PesterVersion,

    [string] $PesterModule,

    [ValidateSet('Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/powershell.ps1"

if (-not $PesterModule) {
    # The project knows which version it is, and where packages are.
    $query = @(Join-Path $PSScriptRoot 'EncordPS.Pester.csproj'; '-getProperty:PesterModule')
    $PesterModule = & dotnet msbuild @query $(if ($PesterVersion) { "-property:PesterVersion=$PesterVersion" })
}

if (-not (Test-Path -LiteralPath $PesterModule)) {
    [Console]::Error.WriteLine("Pester is not in $PesterModule. This brings it: dotnet restore tests/pester")
    exit 1
}

# Each process writes down what it has taken and what came of it.
function Invoke-AllFile([string] $Directory) {
    $workers = 1..2 | ForEach-Object {
        Start-PowerShell '-File', "$PSScriptRoot/worker.ps1", '-PesterModule', $PesterModule, '-Directory', $Directory
    }
    try {
        $workers | ForEach-Object { $_.WaitForExit() }
    }
    finally {
        $workers | Where-Object { -not $_.HasExited } | ForEach-Object { $_.Kill() }
    }

    $files = @(Get-ChildItem -LiteralPath $PSScriptRoot -Filter *.Tests.ps1)
    $results = @(Get-ChildItem -LiteralPath $Directory -Filter *.json | ForEach-Object { Get-Content -LiteralPath $_.FullName -Raw | ConvertFrom-Json })
    # A file without a result brought down its process, and has failed.
    $sum = @{ Failed = $files.Count - $results.Count; Passed = 0; Skipped = 0; Total = 0 }
    foreach ($name in @($sum.Keys)) { $sum.$name += [int] ($results | Measure-Object -Property $name -Sum).Sum }
    $sum
}

function Invoke-NamedFile {
    . "$PSScriptRoot/worker.ps1" -PesterModule $PesterModule
    Get-Count (Invoke-File $Path $Output)
}

if ($Path) {
    $sum = Invoke-NamedFile
}
else {
    $directory = (New-Item -ItemType Directory -Path ([IO.Path]::GetTempPath()) -Name "EncordPS-$([guid]::NewGuid().ToString('N'))").FullName
    $sum = Invoke-AllFile $directory
    Remove-Item -LiteralPath $directory -Recurse
}

# One line as the other test projects have it.
$verdict = if ($sum.Failed -eq 0 -and $sum.Passed -gt 0) { 'Passed!' } else { 'Failed!' }
$versions = "Pester $((Import-PowerShellDataFile -LiteralPath $PesterModule).ModuleVersion) in PowerShell $($PSVersionTable.PSVersion)"
Write-Host "$verdict  - Failed: $($sum.Failed), Passed: $($sum.Passed), Skipped: $($sum.Skipped), Total: $($sum.Total) - $versions"
if ($sum.Passed -eq 0) {
    Write-Host 'No Pester test ran.'
    exit 1
}

exit $sum.Failed
