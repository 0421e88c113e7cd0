using System.Management.Automation;
using System.Reflection;

namespace EncordPS.Help.Tests;

/// <summary>The table of what has each class and member of the reference, against the module and its tests.</summary>
public sealed class ConformanceTests
{
    private static readonly ConformanceRow[] s_rows = ConformanceRow.ReadAll();

    [Fact]
    public void Every_name_of_the_reference_has_its_row()
    {
        string[] reference = Repository.Source("tests", "unit", "EncordPS.Help.Tests", "reference-names.txt").TrimEnd().Split('\n');
        string[] listed = [.. s_rows.Select(row => row.Reference)];

        Assert.Equal(listed.Distinct(), listed);
        Findings.None(reference.Except(listed).Select(name => $"has no row: {name}"));
        Findings.None(listed.Except(reference).Select(name => $"is not of the reference: {name}"));
    }

    [Fact]
    public void Every_row_tells_where_how_and_by_which_test() => Findings.None(
        from row in s_rows
        where row.Here.Length == 0 || row.ReachedBy.Length == 0 || row.Tests.Length == 0
        select $"has an empty cell: {row.Reference}");

    [Fact]
    public void Every_type_and_member_exists() => Findings.None(
        from row in s_rows
        from name in row.Here
        where !Exists(name)
        select $"{row.Reference}: there is no {name}");

    [Fact]
    public void Every_command_and_parameter_exists()
    {
        Dictionary<string, CmdletInfo> commands = BuiltModule.Commands.ToDictionary(command => command.Name);

        Findings.None(
            from row in s_rows
            from name in row.ReachedBy
            where !Exists(commands, name.Split(" -"))
            select $"{row.Reference}: there is no {name}");
    }

    [Fact]
    public void Every_test_exists()
    {
        HashSet<string> tests = [.. Tests.ThereAre()];

        Findings.None(
            from row in s_rows
            from name in row.Tests
            where !tests.Contains(name)
            select $"{row.Reference}: there is no test {name}");
    }

    private static bool Exists(string name)
    {
        string[] parts = name.Split('.');
        Type? type = Array.Find(BuiltModule.Types, type => type.Name == parts[0]);
        return type is not null
            && (parts.Length == 1 || type.GetMember(parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0);
    }

    private static bool Exists(Dictionary<string, CmdletInfo> commands, string[] parts) =>
        commands.TryGetValue(parts[0], out CmdletInfo? command)
        && (parts.Length == 1 || command.Parameters.Values.Any(parameter => parameter.Name == parts[1] || parameter.Aliases.Contains(parts[1])));
}
