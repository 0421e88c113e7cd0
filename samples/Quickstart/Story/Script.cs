using System.Management.Automation;
using System.Management.Automation.Language;

namespace EncordPS.Quickstart.Story;

/// <summary>
/// A script cut into the steps of a story, by PowerShell's own parser.
/// <para>
/// The parameter block is not a step: it is what somebody writes behind the script's name, so the
/// player binds it once and its variables stay. Statements above the first comment line (the import
/// of the module) run unseen as well: the story begins with the first comment.
/// </para>
/// </summary>
internal sealed class Script
{
    private Script(string? parameters, IReadOnlyList<ScriptStep> steps)
    {
        Parameters = parameters;
        Steps = steps;
    }

    /// <summary>The text of the parameter block, or null.</summary>
    public string? Parameters { get; }

    public IReadOnlyList<ScriptStep> Steps { get; }

    /// <exception cref="ParseException">The text is not a script, or not one that can be stepped through.</exception>
    public static Script Parse(string text, string fileName)
    {
        ScriptBlockAst ast = Parser.ParseInput(text, fileName, out Token[] tokens, out ParseError[] errors);
        if (errors.Length > 0)
        {
            throw new ParseException(errors);
        }

        IReadOnlyList<StatementAst> statements = ast.EndBlock?.Statements ?? [];
        return new Script(ParametersOf(ast, text), [.. Cut(statements, CommentsOutside(ast, tokens))]);
    }

    // Attributes such as [CmdletBinding()] stand above "param" and belong to it, but not to its extent.
    private static string? ParametersOf(ScriptBlockAst ast, string text)
    {
        if (ast.ParamBlock is not { } block)
        {
            return null;
        }

        int start = block.Attributes.Select(attribute => attribute.Extent.StartOffset)
            .Append(block.Extent.StartOffset)
            .Min();
        return text[start..block.Extent.EndOffset];
    }

    private static List<Token> CommentsOutside(ScriptBlockAst ast, IEnumerable<Token> tokens)
    {
        IScriptExtent[] code = [.. Code(ast).Select(part => part.Extent)];
        return [.. tokens.Where(token => IsNarrative(token) && !code.Any(part => Contains(part, token.Extent)))];
    }

    private static IEnumerable<Ast> Code(ScriptBlockAst ast)
    {
        IEnumerable<Ast> statements = ast.EndBlock?.Statements ?? [];
        return ast.ParamBlock is null ? statements : statements.Append(ast.ParamBlock);
    }

    // Block comments are help, and "#Requires" is for the engine.
    private static bool IsNarrative(Token token) =>
        token.Kind == TokenKind.Comment
        && token.Text.StartsWith('#')
        && !token.Text.StartsWith("#requires", StringComparison.OrdinalIgnoreCase);

    private static bool Contains(IScriptExtent outer, IScriptExtent inner) =>
        outer.StartOffset <= inner.StartOffset && inner.EndOffset <= outer.EndOffset;

    private static IEnumerable<ScriptStep> Cut(IReadOnlyList<StatementAst> statements, List<Token> comments)
    {
        int storyStart = comments.Count > 0 ? comments[0].Extent.StartOffset : 0;
        int previousEnd = 0;
        foreach (IScriptExtent statement in statements.Select(statement => statement.Extent))
        {
            string[] narrative = Between(comments, previousEnd, statement.StartOffset);
            yield return new ScriptStep(narrative, statement.Text, statement.StartOffset >= storyStart);
            previousEnd = statement.EndOffset;
        }

        string[] closing = Between(comments, previousEnd, int.MaxValue);
        if (closing.Length > 0)
        {
            yield return new ScriptStep(closing, null, IsShown: true);
        }
    }

    private static string[] Between(List<Token> comments, int start, int end) =>
        [.. comments
            .Where(comment => comment.Extent.StartOffset >= start && comment.Extent.StartOffset < end)
            .Select(comment => comment.Text.TrimStart('#').Trim())];
}
