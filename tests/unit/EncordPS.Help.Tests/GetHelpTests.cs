using System.Management.Automation;

namespace EncordPS.Help.Tests;

/// <summary>What Get-Help shows of the built module.</summary>
public sealed class GetHelpTests : IDisposable
{
    private readonly ModuleEngine _engine = new();

    public static TheoryData<string> Commands => Repository.Commands;

    public static TheoryData<string> Abouts => Repository.Abouts;

    public void Dispose() => _engine.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_a_cmdlet_is_complete(string name)
    {
        dynamic help = Assert.Single(GetHelp(name));

        Assert.Equal(Repository.Page(name).Synopsis, $"{help.Synopsis}");
        Assert.NotEmpty($"{help.description[0].Text}");
        Assert.True(((object[])help.examples.example).Length >= 3);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_parameter_is_described(string name)
    {
        CommandInfo command = _engine.Commands.Single(item => item.Name == name);
        IEnumerable<CommandParameterInfo> shown =
            command.ParameterSets.SelectMany(set => set.Parameters).Where(CommandFacts.IsShown);

        foreach (string parameter in shown.Select(item => item.Name).Distinct())
        {
            dynamic help = Assert.Single(_engine.Run("Get-Help -Name $args[0] -Parameter $args[1]", name, parameter).Output);
            Assert.False(string.IsNullOrWhiteSpace($"{help.description[0].Text}"), $"{name} -{parameter}");
        }
    }

    [Theory]
    [MemberData(nameof(Abouts))]
    public void Topic_is_beside_the_help_of_the_cmdlets(string name)
    {
        string text = File.ReadAllText(Path.Combine(Repository.ModulePath, "en-US", $"{name}.help.txt"));

        Assert.StartsWith($"TOPIC\n    {name}\n", text, StringComparison.Ordinal);
    }

    private IReadOnlyList<PSObject> GetHelp(string name)
    {
        EngineAnswer answer = _engine.Run("Get-Help -Name $args[0] -Full", name);
        answer.ThrowOnError();
        return answer.Output;
    }
}
