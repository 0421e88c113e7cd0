using System.Reflection;
using System.Runtime.InteropServices;

namespace EncordPS.Loader;

/// <summary>
/// The assemblies of the module that are compiled ahead of time: a folder for each kind of process that has them. An image holds the
/// whole assembly, so it is read instead of the plain one; a runtime that its code does not fit compiles as it would have done anyway.
/// </summary>
internal static class CompiledImages
{
    // The runtime of PowerShell 7.6. .NET uses the code of its own major version only.
    private const int Runtime = 10;

    /// <summary>The folder for this process; null where there is none.</summary>
    /// <param name="binaries">The folder that the folders of frameworks are in.</param>
    public static string? FolderIn(string binaries) =>
        FolderIn(binaries, Environment.Version.Major, SystemName, RuntimeInformation.ProcessArchitecture);

    /// <summary>The folder for a process; null where there is none.</summary>
    public static string? FolderIn(string binaries, int runtime, string system, Architecture processor)
    {
        string folder = Path.Combine(binaries, $"net{Runtime}.0", $"{system}-{processor.ToString().ToLowerInvariant()}");
        return runtime == Runtime && Directory.Exists(folder) ? folder : null;
    }

    private static string SystemName => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
}
