# Each different operation of a script costs an import some milliseconds to compile, and "try" a good many. So this says
# no more than it must: the rest is in C#, and in scripts that a usual import does not read.
if ($PSEdition -eq 'Core') {
    trap { . "$PSScriptRoot/NotLoaded.ps1" }
    $null = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/net8.0/EncordPS.Loader.dll")

    # PowerShell resolves type literals such as [EncordPS.StorageLocation] in a private load context only for assemblies
    # that it has imported itself; so the client is imported too, though it has no cmdlets.
    $inner = Microsoft.PowerShell.Core\Import-Module -Assembly ([EncordPS.Loader.ModuleLoadContext]::Load($PSScriptRoot)) -PassThru
    [EncordPS.Loader.ModuleLoadContext]::ExportCmdlets($ExecutionContext, $inner)
}
else {
    # The types that people name in scripts are found in loaded assemblies only.
    $null = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot\bin\netstandard2.0\EncordPS.Client.dll")
    $assembly = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot\bin\netstandard2.0\EncordPS.dll")
    # Before the import: PowerShell looks at all types of the assembly, and with them at its dependencies.
    $assembly.GetType('EncordPS.FrameworkAssemblyResolver')::Register()
    Microsoft.PowerShell.Core\Import-Module -Assembly $assembly -ErrorAction Stop
}
