using System.Collections;
using System.Diagnostics;
using System.IO.Compression;
using System.Management.Automation.Language;
using System.Reflection;

namespace EncordPS.Tests.Surface;

/// <summary>What the package says of itself, beside what is in the module's folder.</summary>
public sealed class PackageTests
{
    [Fact]
    public void The_manifest_lists_every_file()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(ModuleFolder.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(ModuleFolder.Path, file).Replace('\\', '/'));

        Assert.Equal(files.Order(StringComparer.Ordinal), Listed().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_notices_name_every_assembly_of_others_with_its_version_and_licence()
    {
        string[] rows = [.. File.ReadLines(ModuleFolder.File("THIRD-PARTY-NOTICES.md")).Where(line => line.Contains(".dll |", StringComparison.Ordinal))];
        FileVersionInfo[] foreign =
        [
            .. Directory.EnumerateFiles(ModuleFolder.File("bin"), "*.dll", SearchOption.AllDirectories)
                .Where(file => !Path.GetFileName(file).StartsWith("EncordPS", StringComparison.Ordinal))
                .Select(FileVersionInfo.GetVersionInfo),
        ];

        Assert.Equal(
            foreign.Select(file => Path.GetFileName(file.FileName)).Distinct().Order(StringComparer.OrdinalIgnoreCase),
            rows.Select(row => Cell(row, 1)).Order(StringComparer.OrdinalIgnoreCase));
        Assert.All(foreign, file => Assert.True(IsOf(file, rows), $"{file.FileName} is {file.ProductVersion}"));
        Assert.All(rows, row => Assert.Contains(Cell(row, 4), (string[])["MIT", "BSD-3-Clause"]));
        Assert.All(rows, row => Assert.StartsWith("Copyright ", Cell(row, 5), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_package_for_the_gallery_is_made_of_what_was_built()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("encordps-package-");
        string configuration = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string project = Path.GetFullPath(ModuleFolder.File("..", "..", "src", "EncordPS"));
        using Process pack = Process.Start(new ProcessStartInfo(
            "dotnet", ["pack", project, "--no-build", "-c", configuration, "-o", directory.FullName, "-v", "q", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        string told = await pack.StandardOutput.ReadToEndAsync();
        await pack.WaitForExitAsync();

        Assert.True(pack.ExitCode == 0, told);
        using (ZipArchive package = ZipFile.OpenRead(Assert.Single(directory.GetFiles("EncordPS.*.nupkg")).FullName))
        {
            Assert.Subset(package.Entries.Select(static entry => entry.FullName).ToHashSet(), Listed().ToHashSet());
        }

        directory.Delete(recursive: true);
    }

    // System.Runtime.CompilerServices.Unsafe tells its own version, without a commit.
    private static bool IsOf(FileVersionInfo file, string[] rows) =>
        !file.ProductVersion!.Contains('+', StringComparison.Ordinal)
        || file.ProductVersion.StartsWith(
            Cell(rows.Single(row => Cell(row, 1) == Path.GetFileName(file.FileName)), 3), StringComparison.Ordinal);

    private static string Cell(string row, int column) => row.Split('|')[column].Trim();

    private static string[] Listed()
    {
        ScriptBlockAst manifest = Parser.ParseFile(ModuleFolder.File("EncordPS.psd1"), out _, out _);
        Hashtable values = (Hashtable)((HashtableAst)manifest.Find(static ast => ast is HashtableAst, searchNestedScriptBlocks: false)).SafeGetValue();
        return [.. ((object[])values["FileList"]!).Cast<string>()];
    }
}
