<#
.SYNOPSIS
    Builds, tests and packs the module.
.DESCRIPTION
    A short way to say what MSBuild does: `dotnet build EncordPS.sln` alone also leaves an importable module in
    out/EncordPS. Needs the .NET SDK of global.json, and PowerShell 7.4 or later or Windows PowerShell 5.1.
.PARAMETER Task
    Build    the module in out/EncordPS, with everything around it.
    Lint     what PSScriptAnalyzer says of the scripts; nothing is what it should say. Needs PSScriptAnalyzer.
    Test     the unit tests, then the Pester tests on out/EncordPS.
    Package  the package for the PowerShell Gallery, out/EncordPS.<version>.nupkg, and that of the sandbox as a dotnet
             tool, out/encord-sandbox.<version>.nupkg, which is installed into a temporary folder to see that it starts.
.PARAMETER Configuration
    Release or Debug.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 -Task Build, Test, Package
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Lint', 'Test', 'Package')]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

function Write-Title([string] $Text) {
    Write-Host "`n== $Text" -ForegroundColor Cyan
}

function Invoke-DotNet([string[]] $ArgumentList) {
    Write-Host "dotnet $ArgumentList" -ForegroundColor DarkGray
    & dotnet $ArgumentList
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($ArgumentList[0]) failed with exit code $LASTEXITCODE."
    }
}

function Invoke-BuildTask {
    Invoke-DotNet 'build', 'EncordPS.sln', '--configuration', $Configuration, '--nologo'
    Write-Host "The module is in $(Join-Path $PSScriptRoot 'out/EncordPS')"
}

function Invoke-LintTask {
    if (-not (Get-Module PSScriptAnalyzer -ListAvailable)) {
        throw 'Lint needs PSScriptAnalyzer: Install-Module PSScriptAnalyzer -Scope CurrentUser'
    }

    # What Git knows: no output of a build. The manifest is read where the build puts it, beside the files that it names.
    $files = @(& git ls-files --cached --others --exclude-standard -- '*.ps1' '*.psm1' '*.psd1' | Where-Object { $_ -ne 'EncordPS.psd1' })
    if ($files.Count -eq 0) {
        throw 'Git names no scripts here.'
    }

    $findings = @($files + 'out/EncordPS/EncordPS.psd1' | ForEach-Object { Get-Finding $_ })
    $findings | Format-Table ScriptName, Line, RuleName, Message -AutoSize -Wrap
    if ($findings.Count -gt 0) {
        throw "PSScriptAnalyzer has $($findings.Count) findings."
    }

    Write-Host "PSScriptAnalyzer has nothing to say of $($files.Count + 1) scripts."
}

function Get-Finding([string] $Path) {
    $settings = Import-PowerShellDataFile -LiteralPath 'PSScriptAnalyzerSettings.psd1'
    if ($Path -like 'tests/*') {
        # Variables pass from BeforeAll to It, secrets are made up, and the helpers are not for anybody else.
        $settings.ExcludeRules += @(
            'PSAvoidUsingConvertToSecureStringWithPlainText', 'PSAvoidUsingInvokeExpression', 'PSUseDeclaredVarsMoreThanAssignments'
            'PSUseShouldProcessForStateChangingFunctions', 'PSUseUsingScopeModifierInNewRunspaces'
        )
    }

    Invoke-ScriptAnalyzer -Path $Path -Settings $settings
}

function Invoke-TestTask {
    # Pester runs below, in this PowerShell: dotnet test alone would take the pinned one.
    Invoke-DotNet 'test', 'EncordPS.sln', '--configuration', $Configuration, '--nologo', '-p:RunPester=false'

    # A process of its own: it holds the module's files open, and must not find another build of them loaded.
    . (Join-Path $PSScriptRoot 'tests/pester/powershell.ps1')
    $process = Start-PowerShell '-File', (Join-Path $PSScriptRoot 'tests/pester/run.ps1')
    $process.WaitForExit()
    if ($process.ExitCode -ne 0) {
        throw "Pester tests failed (exit code $($process.ExitCode))."
    }
}

function Invoke-PackageTask {
    Invoke-DotNet 'pack', 'src/EncordPS/EncordPS.csproj', '--configuration', $Configuration, '--output', 'out', '--nologo'
    # Everybody who installs the module downloads it.
    $size = (Get-ChildItem -Path 'out/EncordPS.*.nupkg' | Sort-Object LastWriteTime | Select-Object -Last 1).Length
    if ($size -gt 12MB) {
        throw "The package has $size bytes, more than 12 MB. Compile less ahead of time (src/EncordPS/Images.targets), or ship less."
    }

    Invoke-DotNet 'pack', 'src/EncordPS.Sandbox/EncordPS.Sandbox.csproj', '--configuration', $Configuration, '--output', 'out', '--nologo'
    Test-SandboxTool
}

function Test-SandboxTool {
    $version = (Import-PowerShellDataFile -LiteralPath 'EncordPS.psd1').ModuleVersion
    $packages = $env:NUGET_PACKAGES
    $folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
    try {
        # A package folder of its own: the user's would keep this build of the version for good.
        $env:NUGET_PACKAGES = Join-Path $folder 'packages'
        Invoke-DotNet 'tool', 'install', 'encord-sandbox', '--version', $version, '--tool-path', $folder, '--source', (Resolve-Path 'out').Path
        & (Join-Path $folder 'encord-sandbox') --help
        if ($LASTEXITCODE -ne 0) {
            throw "encord-sandbox --help failed with exit code $LASTEXITCODE."
        }
    }
    finally {
        $env:NUGET_PACKAGES = $packages
        Remove-Item -LiteralPath $folder -Recurse -ErrorAction SilentlyContinue
    }
}

if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
    throw 'dotnet was not found. Install the .NET SDK that global.json names: https://dotnet.microsoft.com/download'
}

Push-Location -LiteralPath $PSScriptRoot
try {
    foreach ($name in 'Build', 'Lint', 'Test', 'Package') {
        if ($Task -contains $name) {
            Write-Title "$name ($Configuration)"
            & "Invoke-${name}Task"
        }
    }
}
finally {
    Pop-Location
}
