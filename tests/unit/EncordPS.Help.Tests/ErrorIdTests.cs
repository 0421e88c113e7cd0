using System.Reflection;
using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

/// <summary>The ids of the errors in the code, in about_EncordPS_Errors and in the pages.</summary>
public sealed partial class ErrorIdTests
{
    private const string Topic = "about_EncordPS_Errors";

    private static readonly string[] s_known = [.. Constants(), .. KeyIds(), .. NotFoundIds()];

    public static TheoryData<string> Commands => Repository.Commands;

    [Fact]
    public void Every_id_of_the_code_is_in_the_topic_and_every_id_of_the_topic_in_the_code()
    {
        string[] listed = [.. Entries().Matches(Repository.Text(Topic)).Select(match => match.Groups["id"].Value)];

        Findings.None(s_known.Except(listed).Select(id => $"not in {Topic}: {id}"));
        Findings.None(listed.Except(s_known).Select(id => $"not in the code: {id}"));
        Assert.Equal(listed.Distinct(), listed);
    }

    [Fact]
    public void Every_entry_has_a_cause_and_a_line_on_what_to_do()
    {
        string[] lines = Repository.Text(Topic).Split('\n');

        Assert.All(
            lines.Index().Where(line => Entries().IsMatch(line.Item)),
            line => Assert.Matches("^  [A-Z`a-z].+\\.$", lines[line.Index + 1]));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Pages_name_ids_that_exist(string name)
    {
        string errors = Paragraph().Match(Repository.Text(name)).Value;

        Findings.None(Names().Matches(errors).Select(match => match.Value).Except(s_known));
    }

    private static IEnumerable<string> Constants() => Get("ErrorIds")
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.Name != "NotFoundSuffix")
        .Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> KeyIds()
    {
        MethodInfo id = Get("KeyErrorRecords").GetMethod("Id", BindingFlags.NonPublic | BindingFlags.Static)!;
        return Enum.GetValues(id.GetParameters()[0].ParameterType).Cast<object>()
            .Select(problem => (string)id.Invoke(null, [problem])!);
    }

    // A connection is what keys are for; there is nothing to find.
    private static IEnumerable<string> NotFoundIds() => Get("ErrorSubject")
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.Name != "Connection" && method.GetParameters() is [{ ParameterType: var target }] && target == typeof(object))
        .Select(method => method.Invoke(null, [null])!)
        .Select(subject => $"{subject.GetType().GetProperty("Noun")!.GetValue(subject)}NotFound");

    private static Type Get(string name) => BuiltModule.Assembly.GetType($"EncordPS.Errors.{name}", throwOnError: true)!;

    [GeneratedRegex("^- `(?<id>[A-Z][A-Za-z0-9]+)`: [A-Z`].+", RegexOptions.Multiline)]
    private static partial Regex Entries();

    [GeneratedRegex("^Errors: (.+\n)+", RegexOptions.Multiline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("(?<=`)[A-Z][A-Za-z0-9]+(?=`)")]
    private static partial Regex Names();
}
