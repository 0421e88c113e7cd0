using System.Management.Automation.Language;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Tests;

/// <summary>What can be known of the examples without running them.</summary>
public sealed class ExampleTests
{
    private static readonly DocsFolder s_docs = DocsFolder.Open(Path.Combine(AppContext.BaseDirectory, "docs"));

    public static TheoryData<string> Commands => [.. s_docs.Commands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Examples_use_documented_parameters_only(string name)
    {
        IEnumerable<CommandAst> calls = Find(name)!.Examples.SelectMany(example => Calls(example.Code));

        Assert.Empty(calls.SelectMany(Undocumented));
    }

    private static CommandHelp? Find(string? name) => s_docs.Commands.FirstOrDefault(command => command.Name == name);

    private static IEnumerable<CommandAst> Calls(string code) => Parser.ParseInput(code, out _, out _)
        .FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true)
        .Cast<CommandAst>();

    private static IEnumerable<string> Undocumented(CommandAst call)
    {
        if (Find(call.GetCommandName()) is not { } command)
        {
            return [];
        }

        // Every cmdlet has these from PowerShell.
        string[] known = ["ErrorAction", "ErrorVariable", "WarningAction", .. command.Parameters.Select(parameter => parameter.Name)];
        return call.CommandElements.OfType<CommandParameterAst>()
            .Select(parameter => parameter.ParameterName)
            .Except(known, StringComparer.OrdinalIgnoreCase)
            .Select(parameter => $"{command.Name} -{parameter}");
    }
}
