<#
.SYNOPSIS
    Runs the Pester tests on the built module, out/EncordPS.
.DESCRIPTION
    Ends the process with the number of failed tests, so run it in one of its own: dotnet pwsh tests/pester/run.ps1
.PARAMETER Path
    The test files. Default: all of them, by two processes, each of which takes the next file when it is through with one.
.PARAMETER PesterVersion
    5 or 6: the version that Directory.Packages.props has of it, which `dotnet restore` brings. Default: 6.
.PARAMETER PesterModule
    The manifest of Pester itself, for who knows where it is.
.PARAMETER Output
    How much Pester shows when files are named.
#>
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Path,

    [ValidateSet('5', '6')]
    [string] $PesterVersion = '6',

    [string] $PesterModule,

    [ValidateSet('Normal', 'Detailed', 'Diagnostic')]
    [string] $Output = 'Normal'
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/powershell.ps1"

if (-not $PesterModule) {
    # The project knows which version it is, and where packages are.
    $PesterModule = & dotnet msbuild "$PSScriptRoot/EncordPS.Pester.csproj" -getProperty:PesterModule "-property:PesterVersion=$PesterVersion"
}

if (-not (Test-Path -LiteralPath $PesterModule)) {
    [Console]::Error.WriteLine("Pester is not in $PesterModule. This brings it: dotnet restore tests/pester")
    exit 1
}

# Each process writes down what it has taken and what came of it, and reports to the error stream: its output is what the
# tests let through, such as what -WhatIf says.
function Invoke-AllFile([string] $Directory) {
    $workers = 1..2 | ForEach-Object {
        Start-PowerShell -ErrorsOnly '-File', "$PSScriptRoot/worker.ps1", '-PesterModule', $PesterModule, '-Directory', $Directory
    }
    try {
        $workers | ForEach-Object { $_.WaitForExit() }
    }
    finally {
        $workers | Where-Object { -not $_.HasExited } | ForEach-Object { $_.Kill() }
    }

    $sum = @{ Failed = 0; Passed = 0; Skipped = 0 }
    foreach ($name in (Get-ChildItem -LiteralPath $PSScriptRoot -Filter *.Tests.ps1).Name) {
        $file = Join-Path $Directory "$name.json"
        if (Test-Path -LiteralPath $file) {
            $result = Get-Content -LiteralPath $file -Raw | ConvertFrom-Json
            foreach ($key in @($sum.Keys)) { $sum.$key += $result.$key }
        }
        else {
            Write-Host "[-] $name did not come to its end: its process did."
            $sum.Failed++
        }
    }

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
Write-Host "$verdict  - Failed: $($sum.Failed), Passed: $($sum.Passed), Skipped: $($sum.Skipped), Total: $($sum.Failed + $sum.Passed + $sum.Skipped) - $versions"
if ($sum.Passed -eq 0) {
    Write-Host 'No Pester test ran.'
    exit 1
}

exit $sum.Failed
