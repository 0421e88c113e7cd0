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

    private static readonly string s_directory = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;

    // Null where the host is a single file.
    private static readonly string? s_dotnet = Path.GetDirectoryName(typeof(object).Assembly.Location);

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
        string.Equals(s_directory, Path.Combine(moduleDirectory, "bin", "net8.0"), StringComparison.OrdinalIgnoreCase)
            ? s_module.Value
            : throw new InvalidOperationException($"This process has EncordPS from {s_directory}.");

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
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(s_directory, assemblyName.Name + ".dll");
        return File.Exists(path) && !IsOfDotNet(path) ? LoadFromAssemblyPath(path) : null;
    }

    // What .NET itself has, as new as ours: nobody can load another version of it, and it is compiled already, which is
    // half of the time of a first listing. Its folder can be PowerShell's, where others keep libraries as well.
    // Ours counts, and not the version that is asked for: two libraries that ask for different ones must get the same types.
    private static bool IsOfDotNet(string ours)
    {
        string name = Path.GetFileName(ours);
        if (s_dotnet is null || !name.StartsWith("System.", StringComparison.Ordinal))
        {
            return false;
        }

        string path = Path.Combine(s_dotnet, name);
        return File.Exists(path) && AssemblyName.GetAssemblyName(path).Version >= AssemblyName.GetAssemblyName(ours).Version;
    }

    private Assembly[] LoadModule() => [LoadFile("EncordPS.Client.dll"), LoadFile("EncordPS.dll")];

    private Assembly LoadFile(string name) => LoadFromAssemblyPath(Path.Combine(s_directory, name));
}
