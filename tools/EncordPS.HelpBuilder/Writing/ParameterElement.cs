using System.Globalization;
using System.Xml.Linq;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.HelpBuilder.Writing;

internal static class ParameterElement
{
    /// <summary>The full entry, as Get-Help -Parameter shows it.</summary>
    public static XElement Build(ParameterHelp parameter)
    {
        ParameterUsage usage = parameter.Usages[0];
        return Build(parameter, usage, Value(usage), new XElement(Maml.Dev + "defaultValue", usage.DefaultValue));
    }

    /// <summary>The short entry of one parameter set: a switch stands alone, an enumeration shows its values.</summary>
    public static XElement BuildForSyntax(ParameterHelp parameter, ParameterUsage usage)
    {
        XElement? value = usage switch
        {
            { IsSwitch: true } => null,
            { AcceptedValues.Count: > 0 } => Values(usage),
            _ => Value(usage),
        };
        return Build(parameter, usage, value, defaultValue: null);
    }

    private static XElement Build(
        ParameterHelp parameter, ParameterUsage usage, XElement? value, XElement? defaultValue) => new(
        Maml.Command + "parameter",
        Maml.Flag("required", usage.Required),
        Maml.Flag("variableLength", usage.IsArray),
        Maml.Flag("globbing", usage.Wildcards),
        new XAttribute("pipelineInput", usage.PipelineInput),
        new XAttribute("position", usage.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", usage.Aliases.Count > 0 ? string.Join(", ", usage.Aliases) : "none"),
        Maml.Name(parameter.Name),
        new XElement(Maml.Text + "description", Paragraphs.Of(parameter.Description)),
        value,
        Maml.Type(usage.Type),
        defaultValue);

    private static XElement Value(ParameterUsage usage) => new(
        Maml.Command + "parameterValue",
        Maml.Flag("required", !usage.IsSwitch),
        Maml.Flag("variableLength", usage.IsArray),
        usage.Type);

    private static XElement Values(ParameterUsage usage) => new(
        Maml.Command + "parameterValueGroup",
        usage.AcceptedValues.Select(value => new XElement(
            Maml.Command + "parameterValue",
            Maml.Flag("required", false),
            Maml.Flag("variableLength", false),
            value)));
}
