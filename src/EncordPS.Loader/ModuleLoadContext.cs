using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace EncordPS.Loader;

/// <summary>
/// The private load context of the module on PowerShell 7: EncordPS and everything it depends on are loaded here, so
/// that other versions of the same libraries, loaded by the host or by other modules, stay out of its way.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    // Never unloaded: PowerShell keeps the cmdlet types of a removed module, so a second context would give
    // Import-Module -Force other types under the same names.
    private static readonly Lazy<Assembly[]> s_module = new(static () => new ModuleLoadContext().LoadModule());

    private ModuleLoadContext() : base("EncordPS")
    {
    }

    /// <summary>
    /// Loads, once for the process, the assemblies that PowerShell is to know: that of the types which people name in
    /// scripts, and that of the cmdlets. The rest is loaded when it is needed.
    /// </summary>
    /// <param name="moduleDirectory">The folder of the module that asks.</param>
    /// <exception cref="InvalidOperationException">The module in another folder was loaded before.</exception>
    public static Assembly[] Load(string moduleDirectory) =>
        // Windows knows a folder by its name in any case.
        string.Equals(ModuleFiles.Plain, Path.Combine(moduleDirectory, "bin", "net8.0"), StringComparison.OrdinalIgnoreCase)
            ? s_module.Value
            : throw new InvalidOperationException($"This process has EncordPS from {ModuleFiles.Plain}.");

    /// <summary>
    /// Gives the importing module the cmdlets of the module nested in it. A second import of an assembly finds
    /// PowerShell's cached copy and exports nothing: https://github.com/PowerShell/PowerShell/issues/20710.
    /// </summary>
    /// <param name="engine">The engine, as the importing module sees it.</param>
    /// <param name="inner">What PowerShell made of the assemblies.</param>
    public static void ExportCmdlets(EngineIntrinsics engine, PSModuleInfo[] inner)
    {
        PSModuleInfo module = engine.SessionState.Module;
        MethodInfo add = typeof(PSModuleInfo).GetMethod("AddExportedCmdlet", BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (CmdletInfo cmdlet in inner.SelectMany(static nested => nested.ExportedCmdlets.Values))
        {
            add.Invoke(module, [cmdlet]);
        }
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName) =>
        ModuleFiles.Find(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    private Assembly[] LoadModule() =>
        [LoadFromAssemblyPath(ModuleFiles.Own("EncordPS.Client.dll")), LoadFromAssemblyPath(ModuleFiles.Own("EncordPS.dll"))];
}
