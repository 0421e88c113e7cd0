using namespace System.IO
using namespace System.Management.Automation
using namespace System.Reflection

$importModule = Get-Command -Name Import-Module -Module Microsoft.PowerShell.Core

$inner = if ($PSVersionTable.PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "EncordPS needs PowerShell 7.4 or later, or Windows PowerShell 5.1. This is PowerShell $($PSVersionTable.PSVersion)."
    }

    $loader = [Path]::Combine($PSScriptRoot, 'bin', 'net8.0', 'EncordPS.Loader.dll')
    if (-not ('EncordPS.Loader.ModuleLoadContext' -as [type])) {
        $null = [Assembly]::LoadFrom($loader)
    }
    elseif ([EncordPS.Loader.ModuleLoadContext].Assembly.Location -ne $loader) {
        # Its assemblies cannot be unloaded, and would be used with the views and types of this one.
        throw "Another copy of EncordPS is loaded in this process: $([EncordPS.Loader.ModuleLoadContext].Assembly.Location). Start a new PowerShell to use this one."
    }

    # PowerShell resolves type literals such as [EncordPS.StorageLocation] in a private load context only for assemblies
    # that it has imported itself; so the client is imported too, though it has no cmdlets.
    & $importModule -Assembly ([EncordPS.Loader.ModuleLoadContext]::Load()) -PassThru
}
else {
    # The types that people name in scripts are found in loaded assemblies only.
    $null = [Assembly]::LoadFrom([Path]::Combine($PSScriptRoot, 'bin', 'netstandard2.0', 'EncordPS.Client.dll'))
    $assembly = [Assembly]::LoadFrom([Path]::Combine($PSScriptRoot, 'bin', 'netstandard2.0', 'EncordPS.dll'))
    # Before the import: PowerShell looks at all types of the assembly, and with them at its dependencies.
    [EncordPS.FrameworkAssemblyResolver]::Register()
    & $importModule -Assembly $assembly -PassThru -ErrorAction Stop
}

# A second import of the same assembly finds PowerShell's cached copy and exports nothing into this module:
# https://github.com/PowerShell/PowerShell/issues/20710
$addExportedCmdlet = [PSModuleInfo].GetMethod('AddExportedCmdlet', [BindingFlags]'Instance, NonPublic')
foreach ($command in $inner.ExportedCmdlets.Values) {
    $null = $addExportedCmdlet.Invoke($ExecutionContext.SessionState.Module, @(, $command))
}
