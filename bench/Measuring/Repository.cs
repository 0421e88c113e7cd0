namespace EncordPS.Bench.Measuring;

/// <summary>The files that a run needs, wherever it is started from.</summary>
internal static class Repository
{
    private const string Marker = "EncordPS.sln";

    public static string Module { get; } = Path.Combine(Find(), "out", "EncordPS");

    public static string Key { get; } = Path.Combine(AppContext.BaseDirectory, "bench.key");

    public static string MeasureScript { get; } = Path.Combine(AppContext.BaseDirectory, "measure.ps1");

    /// <summary>The assembly of the pinned PowerShell; dotnet runs it.</summary>
    public static string PowerShell { get; } = (string)AppContext.GetData("EncordPS.PowerShell")!;

    public static string SdkScript { get; } = Path.Combine(AppContext.BaseDirectory, "sdk.py");

    private static string Find()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, Marker)))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException($"No {Marker} above {AppContext.BaseDirectory}.");
    }
}
