using System.Management.Automation;
using System.Management.Automation.Language;

namespace EncordPS.Help.Tests;

/// <summary>What the last pipeline of an example says that the example writes.</summary>
internal sealed class ExampleClaim
{
    private readonly string[]? _types;
    private readonly bool _mayBeEmpty;

    private ExampleClaim(string[]? types, bool mayBeEmpty)
    {
        _types = types;
        _mayBeEmpty = mayBeEmpty;
    }

    public static ExampleClaim Read(string code)
    {
        ScriptBlockAst script = Parser.ParseInput(code, out _, out _);
        if (script.EndBlock.Statements[^1] is not PipelineAst pipeline)
        {
            return new ExampleClaim(null, mayBeEmpty: true);
        }

        bool filters = pipeline.PipelineElements.OfType<CommandAst>().Any(IsFilter) || Has(pipeline, "WhatIf");
        CommandBaseAst? last = pipeline.PipelineElements.LastOrDefault(element => !IsFilter(element));
        return last is CommandAst command && Find(command) is { } page
            ? new ExampleClaim(Writes(command) ? [.. page.Outputs.Select(type => type.Name)] : [], filters || !Writes(command))
            : new ExampleClaim(null, filters);
    }

    /// <returns>What is wrong with the output; null when nothing is.</returns>
    public string? Refute(IReadOnlyList<PSObject> output)
    {
        if (output.Count == 0)
        {
            return _mayBeEmpty ? null : "wrote nothing";
        }

        string[] actual = [.. output.Where(item => item is not null).Select(item => item.BaseObject.GetType().FullName!).Distinct()];
        return _types is null || actual.All(_types.Contains)
            ? null
            : $"wrote {string.Join(", ", actual)} instead of {string.Join(" or ", _types.DefaultIfEmpty("nothing"))}";
    }

    private static HelpBuilder.Model.CommandHelp? Find(CommandAst command) =>
        Repository.Docs.Commands.FirstOrDefault(page => page.Name == command.GetCommandName());

    // A cmdlet with -PassThru is silent without it, and one whose output is None always is.
    private static bool Writes(CommandAst command)
    {
        HelpBuilder.Model.CommandHelp page = Find(command)!;
        return page.Outputs.All(type => type.Name != "None")
            && !Has(command, "WhatIf")
            && (page.Parameters.All(parameter => parameter.Name != "PassThru") || Has(command, "PassThru"));
    }

    private static bool Has(Ast ast, string parameter) => ast
        .FindAll(item => item is CommandParameterAst given && given.ParameterName == parameter, searchNestedScriptBlocks: true)
        .Any();

    private static bool IsFilter(CommandBaseAst element) => element is CommandAst command && command.GetCommandName() == "Where-Object";
}
