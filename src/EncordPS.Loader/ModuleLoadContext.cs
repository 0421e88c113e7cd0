using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace EncordPS.Loader;

/// <summary>
/// The private load context of the module on PowerShell 7: EncordPS and everything it depends on are loaded here, so
/// that other versions of the same libraries, loaded by the host or by other modules, stay out of its way.
/// </summary>
/// <remarks>Nothing of it is compiled ahead of time, and each import runs it: so it is plain code, without lambdas and queries.</remarks>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly object s_loading = new();

    // Never unloaded: PowerShell keeps the cmdlet types of a removed module, so a second context would give
    // Import-Module -Force other types under the same names.
    private static Assembly[]? s_module;

    private ModuleLoadContext() : base("EncordPS")
    {
    }

    /// <summary>
    /// Loads, once for the process, the assemblies that PowerShell is to know: that of the types which people name in
    /// scripts, and that of the cmdlets. The rest is loaded when it is needed.
    /// </summary>
    /// <param name="moduleDirectory">The folder of the module that asks.</param>
    /// <exception cref="InvalidOperationException">The module in another folder was loaded before.</exception>
    public static Assembly[] Load(string moduleDirectory)
    {
        // Windows knows a folder by its name in any case.
        if (!string.Equals(ModuleFiles.Plain, Path.Combine(moduleDirectory, "bin", "net8.0"), StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"This process has EncordPS from {ModuleFiles.Plain}.");
        }

        lock (s_loading)
        {
            return s_module ??= new ModuleLoadContext().LoadModule();
        }
    }

    /// <summary>
    /// Gives the importing module the cmdlets of the module nested in it. A second import of an assembly finds
    /// PowerShell's cached copy and exports nothing: https://github.com/PowerShell/PowerShell/issues/20710.
    /// </summary>
    /// <param name="engine">The engine, as the importing module sees it.</param>
    /// <param name="inner">What PowerShell made of the assemblies.</param>
    public static void ExportCmdlets(EngineIntrinsics engine, PSModuleInfo[] inner)
    {
        Action<CmdletInfo> add = typeof(PSModuleInfo).GetMethod("AddExportedCmdlet", BindingFlags.Instance | BindingFlags.NonPublic)!
            .CreateDelegate<Action<CmdletInfo>>(engine.SessionState.Module);
        foreach (PSModuleInfo nested in inner)
        {
            foreach (CmdletInfo cmdlet in nested.ExportedCmdlets.Values)
            {
                add(cmdlet);
            }
        }
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName) =>
        ModuleFiles.Find(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    private Assembly[] LoadModule() =>
        [LoadFromAssemblyPath(ModuleFiles.Own("EncordPS.Client.dll")), LoadFromAssemblyPath(ModuleFiles.Own("EncordPS.dll"))];
}
