using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;
using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Scenarios;

/// <summary>What the measured scripts find on disk: images to upload, and an empty binary module to import.</summary>
internal sealed class BenchFiles : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("encordps-bench-");

    public BenchFiles(int images)
    {
        Images = _root.CreateSubdirectory("images").FullName;
        byte[] content = new byte[Work.FileSize];
        new Random(Seed: 1).NextBytes(content);
        for (int i = 0; i < images; i++)
        {
            File.WriteAllBytes(Path.Combine(Images, $"image-{i:D3}.png"), content);
        }

        MakeEmptyModule(Path.Combine(_root.CreateSubdirectory("empty").FullName, "Empty.dll"));
    }

    public string Images { get; }

    public void Dispose() => _root.Delete(recursive: true);

    private static void MakeEmptyModule(string path)
    {
        PersistedAssemblyBuilder assembly = new(new AssemblyName("Empty"), typeof(object).Assembly);
        TypeBuilder command = assembly.DefineDynamicModule("Empty").DefineType(
            "GetNothingCommand", TypeAttributes.Public | TypeAttributes.Sealed, typeof(Cmdlet));
        command.SetCustomAttribute(new CustomAttributeBuilder(
            typeof(CmdletAttribute).GetConstructor([typeof(string), typeof(string)])!, ["Get", "Nothing"]));
        command.CreateType();
        assembly.Save(path);
    }
}
