<#
.SYNOPSIS
    Runs test files that no other process has taken, until none is left; for run.ps1.
.PARAMETER PesterModule
    The manifest of Pester.
.PARAMETER Directory
    Where the processes write down what each of them has taken, and what came of it. Without it nothing is run.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $PesterModule,

    [string] $Directory
)

$ErrorActionPreference = 'Stop'
Import-Module $PesterModule

function Invoke-File([string[]] $Path, [string] $Output) {
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Path
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = $Output
    Invoke-Pester -Configuration $configuration
}

# A file that cannot be read and a BeforeAll that fails count as well as a test.
function Get-Count($Run) {
    @{
        Failed  = $Run.FailedCount + $Run.FailedBlocksCount + $Run.FailedContainersCount
        Passed  = $Run.PassedCount
        Skipped = $Run.SkippedCount
    }
}

# Of two processes, one makes the file.
function Test-Free([string] $Name) {
    try {
        [IO.File]::Open((Join-Path $Directory $Name), 'CreateNew').Dispose()
        $true
    }
    catch [IO.IOException] {
        $false
    }
}

# In one piece, as two processes write.
function Get-Report($Run, [string] $Name) {
    $failures = @($Run.Failed) + @($Run.FailedBlocks) + @($Run.FailedContainers)
    "$(if ($failures) { '[-]' } else { '[+]' }) $Name ($($Run.TotalCount) tests, $($Run.Duration.TotalSeconds.ToString('F1')) s)"
    foreach ($failure in $failures) {
        "  [-] $(if ($failure.ExpandedPath) { $failure.ExpandedPath } else { $failure.Item })"
        $failure.ErrorRecord | ForEach-Object { "$($_.DisplayErrorMessage)`n$($_.DisplayStackTrace)" -split '\r?\n' -replace '^', '      ' }
    }
}

if ($Directory) {
    # The longest first: whoever takes the last one should not keep the other waiting.
    foreach ($file in Get-ChildItem -LiteralPath $PSScriptRoot -Filter *.Tests.ps1 | Sort-Object Length -Descending) {
        if (Test-Free $file.Name) {
            $run = Invoke-File $file.FullName 'None'
            [Console]::Error.WriteLine((Get-Report $run $file.Name) -join [Environment]::NewLine)
            Get-Count $run | ConvertTo-Json | Set-Content -LiteralPath (Join-Path $Directory "$($file.Name).json")
        }
    }
}
