using System.Xml.Linq;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Writing;

/// <summary>The syntax of each parameter set, in the order in which PowerShell itself lists parameters.</summary>
internal static class SyntaxElement
{
    private static readonly string[] s_last = ["WhatIf", "Confirm"];

    public static XElement Build(CommandHelp command) => new(
        Maml.Command + "syntax",
        command.ParameterSets.Select(set => Item(command, set)));

    private static XElement Item(CommandHelp command, string set) => new(
        Maml.Command + "syntaxItem",
        Maml.Name(command.Name),
        Ordered(command, set).Select(item => ParameterElement.BuildForSyntax(item.Parameter, item.Usage)));

    private static IEnumerable<(ParameterHelp Parameter, ParameterUsage Usage)> Ordered(
        CommandHelp command, string set) =>
        command.Parameters
            .Select(parameter => (Parameter: parameter, Usage: parameter.UsageIn(set)!))
            .Where(item => item.Usage is not null)
            .OrderBy(item => item.Usage.Position ?? int.MaxValue)
            .ThenBy(item => Array.IndexOf(s_last, item.Parameter.Name))
            .ThenByDescending(item => item.Usage.Required);
}
