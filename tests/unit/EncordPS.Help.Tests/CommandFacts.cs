using System.Management.Automation;
using System.Reflection;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.Help.Tests;

/// <summary>What a page and the binary say of parameters, a line each, in the same words.</summary>
internal static class CommandFacts
{
    // Stand-ins for what a newer service may send; nobody asks for them.
    private static readonly string[] s_standIns = ["MissingDataType", "NewStorage"];

    public static string[] OfPage(CommandHelp page) =>
    [
        .. page.ParameterSets
            .SelectMany(set => page.Parameters.Select(item => (set, item.Name, usage: item.UsageIn(set))))
            .Where(item => item.usage is not null)
            .Select(item => Line(item.set, item.Name, item.usage!))
            .Order(StringComparer.Ordinal),
    ];

    public static string[] OfBinary(CommandInfo command) =>
    [
        .. command.ParameterSets
            .SelectMany(set => set.Parameters.Where(IsShown).Select(parameter => Line(set, parameter)))
            .Order(StringComparer.Ordinal),
    ];

    public static bool IsShown(CommandParameterInfo parameter) =>
        !Cmdlet.CommonParameters.Contains(parameter.Name)
        && !parameter.Attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow);

    /// <summary>The values of an enumeration that a person may give; none for other types.</summary>
    public static string[] ValuesOf(Type type)
    {
        Type element = Bare(type.GetElementType() ?? type);
        return element.IsEnum ? [.. Enum.GetNames(element).Except(s_standIns)] : [];
    }

    /// <summary>What a new cmdlet object has for the parameter; null when that says nothing.</summary>
    public static string? DefaultOf(CmdletInfo command, string parameter)
    {
        PropertyInfo? property = command.ImplementingType.GetProperty(parameter);
        object? value = property?.GetValue(Activator.CreateInstance(command.ImplementingType));
        return value switch
        {
            SwitchParameter => "False",
            int and not 0 => $"{value}",
            TimeSpan { Ticks: not 0 } span => span.ToString("c"),
            Enum when IsSetByCode(property!) => $"{value}",
            _ => null,
        };
    }

    // An enumeration's first member is what an untouched field has: it counts when it is a choice for the caller.
    private static bool IsSetByCode(PropertyInfo property) => property.Name is "StorageLocation" or "DuplicatesBehavior";

    private static string Line(string set, string name, ParameterUsage usage) => Line(
        set, name, usage.Type, usage.Required, usage.Position, usage.PipelineInput, usage.Wildcards, usage.Aliases);

    private static string Line(CommandParameterSetInfo set, CommandParameterInfo parameter) => Line(
        set.Name == ParameterAttribute.AllParameterSets ? "" : set.Name,
        parameter.Name,
        Bare(parameter.ParameterType).Name,
        parameter.IsMandatory,
        parameter.Position >= 0 ? parameter.Position : null,
        Pipeline(parameter),
        parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
        parameter.Aliases);

    private static string Line(
        string set, string name, string type, bool required, int? position, string pipeline, bool wildcards,
        IEnumerable<string> aliases) =>
        $"{set}: -{name} <{type}> required {required}, position {(position is null ? "named" : $"{position}")}, pipeline {pipeline}, "
            + $"wildcards {wildcards}, aliases [{string.Join(", ", aliases.Order(StringComparer.Ordinal))}]";

    private static string Pipeline(CommandParameterInfo parameter) =>
        (parameter.ValueFromPipeline, parameter.ValueFromPipelineByPropertyName) switch
        {
            (true, true) => "True (ByPropertyName, ByValue)",
            (true, false) => "True (ByValue)",
            (false, true) => "True (ByPropertyName)",
            _ => "False",
        };

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
