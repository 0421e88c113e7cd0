using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace EncordPS.HelpBuilder.Tests;

/// <summary>
/// What the real Get-Help makes of the file. This assembly is the module, with its help beside it. Help objects
/// are nested PSObjects, so their values are read as text.
/// </summary>
public sealed class GetHelpTests : IDisposable
{
    private readonly PowerShell _shell;

    public GetHelpTests()
    {
        string assembly = typeof(GetSampleThingCommand).Assembly.Location;
        string help = Path.Combine(SamplePage.Folder, "en-US", Path.GetFileName(assembly) + "-Help.xml");
        HelpFiles.Write(new DocsFolder([SamplePage.Read()], []), help);
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(assembly);
        _shell = PowerShell.Create(state);
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Shows_the_synopsis_and_the_description()
    {
        dynamic help = GetHelp();

        Assert.Equal("Get things.", $"{help.Synopsis}");
        Assert.StartsWith("Get-SampleThing has a page.", $"{help.description[0].Text}", StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_syntax_for_each_set()
    {
        dynamic help = GetHelp();

        Assert.Equal(2, ((object[])help.syntax.syntaxItem).Length);
    }

    [Fact]
    public void Shows_one_parameter()
    {
        dynamic id = Assert.Single(_shell.AddCommand("Get-Help").AddArgument("Get-SampleThing")
            .AddParameter("Parameter", "Id").Invoke());

        Assert.Equal("true", $"{id.required}");
        Assert.Equal("True (ByPropertyName)", $"{id.pipelineInput}");
        Assert.Equal("Guid[]", $"{id.type.name}");
        Assert.Equal("The ids.", $"{id.description[0].Text}");
    }

    [Fact]
    public void Shows_the_code_of_the_examples()
    {
        dynamic help = GetHelp();

        string code = $"{help.examples.example[0].code}";
        Assert.Equal(2, code.ReplaceLineEndings("\n").Split('\n').Length);
    }

    [Fact]
    public void Finds_nothing_wrong_with_the_file()
    {
        GetHelp();

        Assert.Empty(_shell.Streams.Error);
    }

    private PSObject GetHelp() => Assert.Single(
        _shell.AddCommand("Get-Help").AddArgument("Get-SampleThing").AddParameter("Full").Invoke());
}
