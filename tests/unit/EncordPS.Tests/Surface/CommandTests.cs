using System.Collections;
using System.Management.Automation.Language;
using System.Reflection;
using System.Runtime.Loader;

namespace EncordPS.Tests.Surface;

/// <summary>What holds for every command of the module, also for those that are yet to come.</summary>
public sealed class CommandTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private static readonly string[] s_readingVerbs = ["Get", "Wait", "Connect", "Disconnect", "Test"];

    /// <summary>A call of each command that changes something, with everything it needs.</summary>
    private static readonly Dictionary<string, string> s_changes = new()
    {
        ["Add-EncordDataRow"] = "Add-EncordDataRow $traffic $unknown",
        ["Add-EncordDatasetGroup"] = "Add-EncordDatasetGroup $traffic $unknown User",
        ["Add-EncordDatasetUser"] = "Add-EncordDatasetUser $traffic 'li@example.com' User",
        ["Add-EncordPrivateData"] = "Add-EncordPrivateData $traffic $aws -PrivateFiles '{\"images\": []}' -Wait",
        ["Add-EncordStorageFolderGroup"] = "Add-EncordStorageFolderGroup $unknown $unknown User",
        ["Invoke-EncordImageGroupOcr"] = "Get-EncordDataRow $traffic -DataType ImgGroup | Invoke-EncordImageGroupOcr",
        ["Invoke-EncordRequest"] = "Invoke-EncordRequest datasets -Method POST -Body @{ title = 'x' }",
        ["Move-EncordStorageFolder"] = "Move-EncordStorageFolder $unknown -ToRoot",
        ["Move-EncordStorageItem"] = "Move-EncordStorageItem $unknown $unknown",
        ["New-EncordDataset"] = "New-EncordDataset 'x'",
        ["New-EncordStorageFolder"] = "New-EncordStorageFolder 'x'",
        ["New-EncordUploadUrl"] = "New-EncordUploadUrl Image x.png",
        ["Remove-EncordDataRow"] = "Get-EncordDataRow $traffic | Remove-EncordDataRow -Force",
        ["Remove-EncordDatasetGroup"] = "Remove-EncordDatasetGroup $traffic $unknown",
        ["Remove-EncordStorageFolder"] = "Remove-EncordStorageFolder $unknown -Force",
        ["Remove-EncordStorageFolderGroup"] = "Remove-EncordStorageFolderGroup $unknown $unknown",
        ["Remove-EncordStorageItem"] = "Remove-EncordStorageItem $unknown -Force",
        ["Save-EncordData"] = "Get-EncordDataRow $traffic | Save-EncordData $unknown",
        ["Send-EncordAudio"] = "Send-EncordAudio $traffic $module/EncordPS.psm1",
        ["Send-EncordDicomSeries"] = "Send-EncordDicomSeries $traffic $module/EncordPS.psm1",
        ["Send-EncordImage"] = "Send-EncordImage $traffic $module/EncordPS.psm1",
        ["Send-EncordImageGroup"] = "Send-EncordImageGroup $traffic $module/EncordPS.psm1",
        ["Send-EncordVideo"] = "Send-EncordVideo $traffic $module/EncordPS.psm1",
        ["Set-EncordDataRow"] = "Get-EncordDataRow $traffic | Set-EncordDataRow -Title 'x'",
        ["Set-EncordDataRowMetadata"] = "Get-EncordDataRow $traffic | Set-EncordDataRowMetadata @{ a = 1 } -Merge",
        ["Set-EncordStorageFolder"] = "Set-EncordStorageFolder $unknown -Name 'x'",
        ["Set-EncordStorageItem"] = "Set-EncordStorageItem $unknown -Name 'x'",
        ["Start-EncordDicomDeidentification"] = "Start-EncordDicomDeidentification 'https://s3.eu.amazonaws.com/b/1.dcm' $aws",
        ["Start-EncordVideoReencoding"] = "Get-EncordDataRow $traffic -DataType Video | Start-EncordVideoReencoding",
        ["Stop-EncordUploadJob"] = "Stop-EncordUploadJob $unknown -DatasetHash $traffic",
    };

    public static TheoryData<string> Changes => [.. s_changes.Keys];

    [Fact]
    public void The_manifest_exports_what_the_binary_has()
    {
        string[] manifest = [.. Manifest("CmdletsToExport").Order(StringComparer.Ordinal)];

        Assert.Equal(CmdletsOfTheBinary().Order(StringComparer.Ordinal), manifest);
        Assert.Equal(
            manifest, Invoke("(Get-Module EncordPS).ExportedCmdlets.Keys").Texts.Order(StringComparer.Ordinal));
        Assert.Empty(
            Invoke("(Get-Module EncordPS).ExportedFunctions.Keys; (Get-Module EncordPS).ExportedAliases.Keys").Texts);
    }

    [Fact]
    public void Every_verb_is_approved()
    {
        Type[] groups =
        [
            typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle),
            typeof(VerbsSecurity), typeof(VerbsOther),
        ];
        string[] approved = [.. groups.SelectMany(group => group.GetFields()).Select(field => (string)field.GetValue(null)!)];

        Assert.All(Manifest("CmdletsToExport"), name => Assert.Contains(name.Split('-')[0], approved));
    }

    [Fact]
    public void Every_command_tells_what_it_writes()
    {
        Assert.Empty(
            Invoke("Get-Command -Module EncordPS | Where-Object { $_.OutputType.Count -eq 0 } | ForEach-Object Name").Texts);
    }

    [Fact]
    public void Every_command_that_changes_something_asks_first()
    {
        string[] asking = Invoke(
            "Get-Command -Module EncordPS | Where-Object { $_.Parameters.ContainsKey('WhatIf') } | ForEach-Object Name").Texts;

        Assert.Equal(
            Manifest("CmdletsToExport").Where(name => !s_readingVerbs.Contains(name.Split('-')[0])).Order(),
            asking.Order());
        Assert.Equal(asking.Order(), s_changes.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void With_WhatIf_nothing_is_sent_that_changes_anything(string command)
    {
        Invoke(s_changes[command] + " -WhatIf").Errors.MustBeNone();
        string said = Engine.Show(s_changes[command] + " -WhatIf");

        // That it asked: a command that stops for another reason would send nothing either.
        Assert.Contains("What if: ", said, StringComparison.Ordinal);
        Assert.All(Trace.Operations, operation => Assert.Equal("datarows GET", operation));
    }

    [Fact]
    public void Every_command_of_the_service_takes_a_session()
    {
        string[] without = Invoke(
            """
            Get-Command -Module EncordPS | Where-Object { -not $_.Parameters.ContainsKey('Session') } | ForEach-Object Name
            """).Texts;

        Assert.Equal(["Connect-Encord", "Get-EncordSession"], without.Order());
    }

    private static IEnumerable<string> Manifest(string key)
    {
        ScriptBlockAst manifest = Parser.ParseFile(ModuleFolder.File("EncordPS.psd1"), out _, out ParseError[] errors);
        Assert.Empty(errors);
        var table = (HashtableAst)manifest.Find(ast => ast is HashtableAst, searchNestedScriptBlocks: false);
        return ((IEnumerable)((Hashtable)table.SafeGetValue())[key]!).Cast<string>();
    }

    private static IEnumerable<string> CmdletsOfTheBinary() =>
        AssemblyLoadContext.All.Single(context => context.Name == "EncordPS").Assemblies
            .Single(assembly => assembly.GetName().Name == "EncordPS")
            .GetExportedTypes()
            .Select(type => type.GetCustomAttribute<CmdletAttribute>())
            .OfType<CmdletAttribute>()
            .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}");
}
