namespace EncordPS.Quickstart;

/// <summary>The files of the repository that the run needs, wherever the program is started from.</summary>
internal sealed class Repository
{
    private const string Marker = "EncordPS.sln";

    private Repository(string root)
    {
        ModulePath = Path.Combine(root, "out", "EncordPS");
        ScriptPath = Path.Combine(root, "samples", "quickstart.ps1");
    }

    public string ModulePath { get; }

    public string ScriptPath { get; }

    /// <exception cref="SetupException">Not inside the repository, or not built.</exception>
    public static Repository Find(string startDirectory)
    {
        DirectoryInfo? directory = new(startDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, Marker)))
        {
            directory = directory.Parent;
        }

        return directory is null
            ? throw new SetupException($"No {Marker} above {startDirectory}: run the sample from its repository.")
            : new Repository(directory.FullName).Verified();
    }

    private Repository Verified()
    {
        if (!File.Exists(Path.Combine(ModulePath, "EncordPS.psd1")))
        {
            throw new SetupException(
                $"The module is not built: nothing in {ModulePath}. Run 'dotnet build EncordPS.sln'.");
        }

        return File.Exists(ScriptPath) ? this : throw new SetupException($"The story is missing: {ScriptPath}.");
    }
}
