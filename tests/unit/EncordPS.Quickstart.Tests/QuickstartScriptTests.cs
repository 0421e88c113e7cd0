using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace EncordPS.Quickstart.Tests;

/// <summary>
/// The story has to run in an engine with nothing but the core commands, and in Windows PowerShell 5.1.
/// </summary>
public sealed class QuickstartScriptTests
{
    private readonly Repository _repository = Repository.Find(AppContext.BaseDirectory);

    [Fact]
    public void It_uses_core_commands_and_the_modules_own_only()
    {
        string[] known = [.. CoreCommands(), .. ExportedCommands()];

        IEnumerable<string> unknown = Used<CommandAst>()
            .Select(command => command.GetCommandName())
            .Except(known, StringComparer.OrdinalIgnoreCase);

        Assert.Empty(unknown);
    }

    [Fact]
    public void It_uses_no_syntax_that_Windows_PowerShell_lacks()
    {
        Assert.Empty(Used<TernaryExpressionAst>());
        Assert.Empty(Used<PipelineChainAst>());
        Assert.DoesNotContain(Used<BinaryExpressionAst>(), binary => binary.Operator == TokenKind.QuestionQuestion);
    }

    private List<T> Used<T>()
        where T : Ast
    {
        ScriptBlockAst script = Parser.ParseFile(_repository.ScriptPath, out _, out ParseError[] errors);
        Assert.Empty(errors);
        return [.. script.FindAll(ast => ast is T, searchNestedScriptBlocks: true).Cast<T>()];
    }

    private static string[] CoreCommands() =>
        [.. InitialSessionState.CreateDefault2().Commands
            .OfType<SessionStateCmdletEntry>()
            .Select(entry => entry.Name)];

    private object[] Manifest(string key)
    {
        ScriptBlockAst manifest = Parser.ParseFile(
            Path.Combine(_repository.ModulePath, "EncordPS.psd1"), out _, out _);
        var table = (HashtableAst)manifest.Find(ast => ast is HashtableAst, searchNestedScriptBlocks: false);
        return (object[])((System.Collections.Hashtable)table.SafeGetValue())[key]!;
    }

    private IEnumerable<string> ExportedCommands() =>
        Manifest("CmdletsToExport").Select(name => LanguagePrimitives.ConvertTo<string>(name));
}
