namespace EncordPS.Bench.Measuring;

/// <summary>What the measured scripts find on disk: files to upload, room for those that are downloaded, and an empty binary module.</summary>
internal sealed class BenchFiles : IDisposable
{
    private const string EmptyCommand =
        """using System.Management.Automation; [Cmdlet("Get", "Nothing")] public sealed class GetNothingCommand : Cmdlet {}""";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("encordps-bench-");

    private BenchFiles(int images, long largeSize)
    {
        Images = _root.CreateSubdirectory("images").FullName;
        byte[] content = new byte[Work.FileSize];
        new Random(Seed: 1).NextBytes(content);
        for (int i = 0; i < images; i++)
        {
            File.WriteAllBytes(Path.Combine(Images, $"image-{i:D3}.png"), content);
        }

        using FileStream large = File.Create(LargeFile);
        large.SetLength(largeSize);
        LargeSize = largeSize;
        _root.CreateSubdirectory("Empty");
        File.WriteAllText(
            EmptyModule,
            "@{ RootModule = 'Empty.dll'; ModuleVersion = '1.0.0'; CmdletsToExport = 'Get-Nothing'; FunctionsToExport = @(); AliasesToExport = @() }");
    }

    public string Images { get; }

    public string LargeFile => Path.Combine(_root.FullName, "large.mp4");

    public long LargeSize { get; }

    /// <summary>A path for one run's downloads; those of the run before are gone.</summary>
    public string Output => Path.Combine(_root.FullName, "output");

    /// <summary>The manifest of a module with one command, as an ordinary binary module has it.</summary>
    public string EmptyModule => Path.Combine(_root.FullName, "Empty", "Empty.psd1");

    public static async Task<BenchFiles> CreateAsync(int images, long largeSize)
    {
        BenchFiles files = new(images, largeSize);
        string path = PowerShellProcess.Quoted(Path.ChangeExtension(files.EmptyModule, "dll"));
        await ChildProcess.RunAsync(PowerShellProcess.Start(
            "-Command", $"Add-Type -TypeDefinition {PowerShellProcess.Quoted(EmptyCommand)} -OutputAssembly {path}"));
        return files;
    }

    public void ClearOutput()
    {
        if (Directory.Exists(Output))
        {
            Directory.Delete(Output, recursive: true);
        }

        Directory.CreateDirectory(Output);
    }

    public void Dispose() => _root.Delete(recursive: true);
}
