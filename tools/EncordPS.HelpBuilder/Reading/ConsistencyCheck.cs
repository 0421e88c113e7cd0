using System.Text.RegularExpressions;
using EncordPS.HelpBuilder.Model;
using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>A page says the same thing twice, in SYNTAX and in PARAMETERS; here they are held together.</summary>
internal static partial class ConsistencyCheck
{
    /// <exception cref="PageException">The two differ.</exception>
    public static void Run(Page page, CommandHelp command)
    {
        CheckNames(page, command);
        foreach (ParameterHelp parameter in command.Parameters)
        {
            CheckSets(page, command, parameter);
        }

        foreach ((string set, FencedCodeBlock code) in SyntaxReader.Sets(page.Root.Get("SYNTAX")))
        {
            CheckSyntax(page, command, set, code);
        }
    }

    private static void CheckNames(Page page, CommandHelp command)
    {
        var names = new HashSet<string>();
        if (command.Parameters.FirstOrDefault(parameter => !names.Add(parameter.Name)) is { } second)
        {
            throw new PageException(page.File, second.Line, $"parameter -{second.Name} is described twice");
        }
    }

    private static void CheckSets(Page page, CommandHelp command, ParameterHelp parameter)
    {
        string[] known = [ParameterUsage.AllSets, .. command.ParameterSets];
        foreach (ParameterUsage usage in parameter.Usages)
        {
            if (usage.ParameterSets.FirstOrDefault(set => !known.Contains(set)) is { } unknown)
            {
                string problem = $"-{parameter.Name} names the set {unknown}, which SYNTAX lacks";
                throw new PageException(page.File, usage.Line, problem);
            }
        }
    }

    private static void CheckSyntax(Page page, CommandHelp command, string set, FencedCodeBlock code)
    {
        MatchCollection matches = ParameterNames().Matches(code.Lines.ToString());
        string[] shown = [.. matches.Select(match => match.Groups["name"].Value)];
        IEnumerable<ParameterHelp> inSet = command.Parameters.Where(item => item.UsageIn(set) is not null);
        string[] documented = [.. inSet.Select(item => item.Name)];
        Report(page, code, documented.Except(shown), "is in PARAMETERS but not in this syntax");
        Report(page, code, shown.Except(documented), "is in this syntax but not in PARAMETERS");
    }

    private static void Report(Page page, FencedCodeBlock code, IEnumerable<string> names, string problem)
    {
        if (names.FirstOrDefault() is { } name)
        {
            throw new PageException(page.File, code.Line + 1, $"-{name} {problem}");
        }
    }

    // A name follows a blank or a bracket; the hyphen inside the cmdlet's own name follows a letter.
    [GeneratedRegex(@"(?<=[\s\[])-(?<name>\w+)")]
    private static partial Regex ParameterNames();
}
