using System.Management.Automation;
using EncordPS.HelpBuilder.Model;

namespace EncordPS.Help.Tests;

/// <summary>The pages beside the built module.</summary>
public sealed class ParameterTests
{
    public static TheoryData<string> Commands => Repository.Commands;

    [Fact]
    public void Every_exported_cmdlet_has_a_page_and_every_page_a_cmdlet() => Assert.Equal(
        BuiltModule.Commands.Select(command => command.Name).Order(StringComparer.Ordinal),
        Repository.Docs.Commands.Select(page => page.Name));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Parameters_are_those_of_the_binary(string name)
    {
        string[] page = CommandFacts.OfPage(Repository.Page(name));
        string[] binary = CommandFacts.OfBinary(BuiltModule.Find(name));

        Findings.None(binary.Except(page).Select(line => $"not in the page: {line}"));
        Findings.None(page.Except(binary).Select(line => $"not in the binary: {line}"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Default_parameter_set_is_marked(string name)
    {
        string? set = BuiltModule.Find(name).DefaultParameterSet;
        string[] marked = [.. Repository.Text(name).Split('\n').Where(line => line.EndsWith(" (Default)", StringComparison.Ordinal))];

        Assert.Equal(string.IsNullOrEmpty(set) ? [] : [$"### {set} (Default)"], marked);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Default_values_are_those_of_the_binary(string name)
    {
        CmdletInfo command = BuiltModule.Find(name);

        Findings.None(
            from parameter in Repository.Page(name).Parameters
            let expected = CommandFacts.DefaultOf(command, parameter.Name)
            from usage in parameter.Usages
            where expected is not null && expected != usage.DefaultValue
            select $"-{parameter.Name}: {usage.DefaultValue} instead of {expected}");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Accepted_values_are_those_of_the_enumeration(string name)
    {
        CmdletInfo command = BuiltModule.Find(name);

        foreach (ParameterHelp parameter in Repository.Page(name).Parameters)
        {
            ParameterMetadata declared = command.Parameters[parameter.Name];
            IEnumerable<string> values = declared.Attributes.OfType<ValidateSetAttribute>().SingleOrDefault()?.ValidValues
                ?? CommandFacts.ValuesOf(declared.ParameterType);
            Assert.All(parameter.Usages, usage => Assert.Equal(values, usage.AcceptedValues));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Outputs_are_the_declared_types(string name)
    {
        IEnumerable<string> declared = BuiltModule.Find(name).OutputType.Select(type => type.Name == "System.Void" ? "None" : type.Name);

        Assert.Equal(declared.Order(), Repository.Page(name).Outputs.Select(type => type.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Inputs_are_named_where_the_pipeline_binds(string name)
    {
        bool binds = CommandFacts.OfBinary(BuiltModule.Find(name)).Any(line => line.Contains("pipeline True", StringComparison.Ordinal));

        Assert.Equal(binds, Repository.Page(name).Inputs.All(type => type.Name != "None"));
    }
}
