namespace EncordPS.Tests.Support;

/// <summary>The module as it was built, in out/EncordPS of the repository.</summary>
internal static class ModuleFolder
{
    private const string Marker = "EncordPS.sln";

    public static string Path { get; } = System.IO.Path.Combine(FindRoot(), "out", "EncordPS");

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string FindRoot()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !System.IO.File.Exists(System.IO.Path.Combine(directory.FullName, Marker)))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException($"No {Marker} above {AppContext.BaseDirectory}.");
    }
}
