using EncordPS.HelpBuilder.Model;
using Markdig.Syntax;

namespace EncordPS.HelpBuilder.Reading;

/// <summary>Reads the yaml block of a parameter.</summary>
internal static class UsageReader
{
    public static ParameterUsage Read(Section section, FencedCodeBlock block)
    {
        var yaml = new UsageYaml(section, block);
        return new ParameterUsage
        {
            Line = block.Line + 1,
            Type = yaml.Text("Type"),
            ParameterSets = yaml.List("Parameter Sets"),
            Aliases = yaml.List("Aliases"),
            AcceptedValues = yaml.OptionalList("Accepted values"),
            Required = yaml.Flag("Required"),
            Position = yaml.Position("Position"),
            DefaultValue = yaml.Text("Default value"),
            PipelineInput = yaml.PipelineInput("Accept pipeline input"),
            Wildcards = yaml.Flag("Accept wildcard characters"),
        };
    }
}
