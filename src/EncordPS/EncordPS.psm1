# Short on purpose: each different operation of a script costs an import some milliseconds to compile. What can be done
# in C# is done there.
if ($PSEdition -eq 'Core') {
    try {
        $file = "$PSScriptRoot/bin/net8.0/EncordPS.Loader.dll"
        $loader = [System.Reflection.Assembly]::LoadFrom($file).GetType('EncordPS.Loader.ModuleLoadContext')
        $assemblies = $loader::Load($PSScriptRoot)
    }
    catch {
        if ($PSVersionTable.PSVersion -lt [version]'7.4') {
            throw "EncordPS needs PowerShell 7.4 or later, or Windows PowerShell 5.1. This is PowerShell $($PSVersionTable.PSVersion)."
        }

        # Its assemblies cannot be unloaded, and would be used with the views and types of this one.
        $other = [System.AppDomain]::CurrentDomain.GetAssemblies() |
            ForEach-Object { if ($_.GetName().Name -eq 'EncordPS.Loader') { $_.Location } }
        if (-not $other) { throw }
        throw "Another copy of EncordPS is loaded in this process: $other. Start a new PowerShell to use this one."
    }

    # PowerShell resolves type literals such as [EncordPS.StorageLocation] in a private load context only for assemblies
    # that it has imported itself; so the client is imported too, though it has no cmdlets.
    $inner = Microsoft.PowerShell.Core\Import-Module -Assembly $assemblies -PassThru
    $loader::ExportCmdlets($ExecutionContext, $inner)
}
else {
    # The types that people name in scripts are found in loaded assemblies only.
    $null = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot\bin\netstandard2.0\EncordPS.Client.dll")
    $assembly = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot\bin\netstandard2.0\EncordPS.dll")
    # Before the import: PowerShell looks at all types of the assembly, and with them at its dependencies.
    $assembly.GetType('EncordPS.FrameworkAssemblyResolver')::Register()
    Microsoft.PowerShell.Core\Import-Module -Assembly $assembly -ErrorAction Stop
}
