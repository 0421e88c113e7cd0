using System.Runtime.Loader;

namespace EncordPS.Tests.Surface;

public sealed class ImportTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Theory]
    [InlineData("[EncordPS.StorageLocation]::Aws", "Aws")]
    [InlineData("[EncordPS.DataType]::ImgGroup", "ImgGroup")]
    [InlineData("[EncordPS.LongPollingStatus]::Done", "Done")]
    [InlineData("[EncordPS.DataClientMetadata]::new('{}')", "{}")]
    [InlineData(
        "[EncordPS.DatasetAccessSettings]@{ FetchClientMetadata = $true } | ForEach-Object FetchClientMetadata",
        "True")]
    [InlineData(
        "[EncordPS.ImagesDataFetchOptions]@{ FetchSignedUrls = $true } | ForEach-Object FetchSignedUrls",
        "True")]
    [InlineData("[EncordPS.DatasetUserRoles]::ToLegacy('User')", "User")]
    [InlineData("[EncordPS.DataLinkDuplicatesBehavior]::Skip", "Skip")]
    [InlineData("[EncordPS.DataRow].Name", "DataRow")]
    [InlineData("[EncordPS.EncordException].Name", "EncordException")]
    public void The_types_that_users_name_are_found(string literal, string text)
    {
        Assert.Equal(text, Invoke(literal).Text);
    }

    [Fact]
    public void Importing_again_by_force_exports_every_command_again()
    {
        using Engine engine = new();
        string all = Invoke("(Get-Module EncordPS).ExportedCmdlets.Count").Text;

        Assert.Equal(
            [all, all, "0", all],
            engine.Invoke(
                """
                $count = { @(Get-Command -Module EncordPS).Count }
                Import-Module $module -Force; & $count
                Import-Module $module -Force; & $count
                Remove-Module EncordPS; & $count
                Import-Module $module; & $count
                """).Texts);
    }

    [Fact]
    public void A_session_from_before_a_second_import_still_works()
    {
        using Engine engine = new();
        engine.Connect(Fixture.Server);

        Assert.Equal(
            "Chest CT pilot",
            engine.Invoke("Import-Module $module -Force; Get-EncordDataset 'Chest CT pilot' | ForEach-Object Title").Text);
    }

    [Fact]
    public void Nothing_of_the_module_is_in_the_default_load_context_except_the_loader()
    {
        string[] ours = [.. Directory.EnumerateFiles(ModuleFolder.File("bin", "net8.0"), "*.dll")];

        IEnumerable<string> loaded = AssemblyLoadContext.Default.Assemblies
            .Select(assembly => assembly.Location)
            .Where(location => ours.Contains(location, StringComparer.OrdinalIgnoreCase))
            .Select(location => Path.GetFileName(location));

        Assert.Equal(["EncordPS.Loader.dll"], loaded);
    }

    [Fact]
    public void The_module_uses_its_own_libraries_beside_those_of_the_host()
    {
        Invoke("Get-EncordDataset").Errors.MustBeNone();
        Dictionary<string, string> own = AssemblyLoadContext.All.Single(context => context.Name == "EncordPS").Assemblies
            .ToDictionary(assembly => assembly.GetName().Name!, assembly => assembly.Location);

        Assert.All(
            ["EncordPS", "EncordPS.Client", "Microsoft.Extensions.Http", "Renci.SshNet"],
            name => Assert.StartsWith(ModuleFolder.Path, own[name], StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_runtime_has_as_new_as_the_module_is_not_loaded_twice()
    {
        Invoke("Get-EncordDataset").Errors.MustBeNone();

        string json = Assert.Single(
            AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "System.Text.Json").Location;

        Assert.Equal(Path.GetDirectoryName(typeof(object).Assembly.Location), Path.GetDirectoryName(json));
    }

    [Fact]
    public void Importing_sends_nothing_and_writes_nothing()
    {
        using Engine engine = new();

        Invocation imported = engine.Invoke("Import-Module $module -Force");

        Assert.Empty(imported.Texts);
        Assert.Empty(imported.Warnings);
        Assert.Empty(Trace.Requests);
    }
}
