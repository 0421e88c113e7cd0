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

    private readonly string _directory;

    private ModuleLoadContext() : base("EncordPS") =>
        _directory = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;

    /// <summary>
    /// Loads, once for the process, the assemblies that PowerShell is to know: that of the types which people name in
    /// scripts, and that of the cmdlets. The rest is loaded when it is needed.
    /// </summary>
    public static IReadOnlyList<Assembly> Load() => s_module.Value;

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(_directory, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private Assembly[] LoadModule() => [LoadFile("EncordPS.Client.dll"), LoadFile("EncordPS.dll")];

    private Assembly LoadFile(string name) => LoadFromAssemblyPath(Path.Combine(_directory, name));
}
