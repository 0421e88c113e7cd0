# How to start this PowerShell once more, and not one of another version that the PATH happens to name: a program, and what comes
# first on its command line. PowerShell as a .NET tool has no program of its own; its process is dotnet.
function Get-PowerShellCommand {
    $program = (Get-Process -Id $PID).Path
    $program
    if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') {
        Join-Path $PSHOME 'pwsh.dll'
    }
}

# Runs a fresh process of this PowerShell, with what comes down the pipeline as its input, and writes what it writes.
function Invoke-PowerShell([string[]] $ArgumentList) {
    $program, [string[]] $first = Get-PowerShellCommand
    $input | & $program @first -NoProfile -NonInteractive @ArgumentList 2>&1
}

# Starts a fresh process of this PowerShell that writes to this one's console (or errors only), and gives it back at once.
function Start-PowerShell([string[]] $ArgumentList, [switch] $ErrorsOnly) {
    $program, [string[]] $first = Get-PowerShellCommand
    $quoted = $first + '-NoProfile', '-NonInteractive' + $ArgumentList | ForEach-Object { "`"$_`"" }
    $start = [Diagnostics.ProcessStartInfo]::new($program, "$quoted")
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $ErrorsOnly
    $process = [Diagnostics.Process]::Start($start)
    if ($ErrorsOnly) { $process.BeginOutputReadLine() }
    $process
}
