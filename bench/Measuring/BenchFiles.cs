namespace EncordPS.Bench.Measuring;

/// <summary>What the measured scripts find on disk: images to upload, and an empty binary module to import.</summary>
internal sealed class BenchFiles : IDisposable
{
    private const string EmptyCommand =
        """using System.Management.Automation; [Cmdlet("Get", "Nothing")] public sealed class GetNothingCommand : Cmdlet {}""";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("encordps-bench-");

    private BenchFiles(int images)
    {
        Images = _root.CreateSubdirectory("images").FullName;
        byte[] content = new byte[Work.FileSize];
        new Random(Seed: 1).NextBytes(content);
        for (int i = 0; i < images; i++)
        {
            File.WriteAllBytes(Path.Combine(Images, $"image-{i:D3}.png"), content);
        }
    }

    public string Images { get; }

    public string EmptyModule => Path.Combine(_root.FullName, "Empty.dll");

    public static async Task<BenchFiles> CreateAsync(int images)
    {
        BenchFiles files = new(images);
        string path = PowerShellProcess.Quoted(files.EmptyModule);
        await ChildProcess.RunAsync(PowerShellProcess.Start(
            "-Command", $"Add-Type -TypeDefinition {PowerShellProcess.Quoted(EmptyCommand)} -OutputAssembly {path}"));
        return files;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
