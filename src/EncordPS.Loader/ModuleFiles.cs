using System.Reflection;

namespace EncordPS.Loader;

/// <summary>Finds the assemblies of the module: bin/net8.0, images of these for this process, and what both editions share.</summary>
internal static class ModuleFiles
{
    /// <summary>The folder of the plain assemblies for PowerShell 7, this one among them.</summary>
    public static readonly string Plain = Path.GetDirectoryName(typeof(ModuleFiles).Assembly.Location)!;

    private static readonly string s_binaries = Path.GetDirectoryName(Plain)!;
    private static readonly string? s_images = CompiledImages.FolderIn(s_binaries);

    // Windows PowerShell's. A library with one build for both is only there.
    private static readonly string s_shared = Path.Combine(s_binaries, "netstandard2.0");

    // Null where the host is a single file.
    private static readonly string? s_dotnet = Path.GetDirectoryName(typeof(object).Assembly.Location);

    /// <summary>The file of an assembly of our own.</summary>
    public static string Own(string file) => In(s_images, file) ?? Path.Combine(Plain, file);

    /// <summary>The file that answers a request for an assembly; null where .NET or the host is to answer.</summary>
    public static string? Find(AssemblyName asked)
    {
        string file = asked.Name + ".dll";
        // Ours counts, and not the version that is asked for: two libraries that ask for different ones must get the same types.
        string? own = In(s_images, file) ?? In(Plain, file);
        return IsOfDotNet(file, own, asked) ? null : own ?? In(s_shared, file);
    }

    // What .NET itself has, as new as what is wanted: nobody can load another version of it, and it is compiled already, which is
    // half of the time of a first listing. Its folder can be PowerShell's, where others keep libraries as well.
    private static bool IsOfDotNet(string file, string? own, AssemblyName asked) =>
        file.StartsWith("System.", StringComparison.Ordinal) && In(s_dotnet, file) is { } dotnet
        && VersionOf(dotnet) >= (own is null ? asked.Version : VersionOf(own));

    private static Version? VersionOf(string path) => AssemblyName.GetAssemblyName(path).Version;

    private static string? In(string? folder, string file)
    {
        string? path = folder is null ? null : Path.Combine(folder, file);
        return File.Exists(path) ? path : null;
    }
}
