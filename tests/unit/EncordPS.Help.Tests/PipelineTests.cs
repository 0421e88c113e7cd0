using System.Management.Automation;

namespace EncordPS.Help.Tests;

/// <summary>What holds for the parameters of all cmdlets, so that what is learned with one is true of the next.</summary>
public sealed class PipelineTests
{
    // These take something else by value: the names or paths of what they make. A folder's ParentUuid is not what is meant.
    private static readonly string[] s_makers = 
        ["New-EncordDataset", "New-EncordGroup", "New-EncordStorageFolder", "Start-EncordDicomDeidentification"];

    public static TheoryData<string> Commands => Repository.Commands;

    [Theory]
    [MemberData(nameof(Commands))]
    public void One_id_comes_from_the_pipeline_by_value(string name)
    {
        ParameterMetadata[] all = [.. BuiltModule.Find(name).Parameters.Values];
        bool takesIds = all.Any(static parameter => Has(parameter, "IdOfAttribute") && Binds(parameter, static set => set.ValueFromPipelineByPropertyName));
        int byValue = all.Count(static parameter => Binds(parameter, static set => set.ValueFromPipeline && !set.DontShow)
            && !IsColumn(parameter)
            && parameter.ParameterType.Name is "String" or "String[]" or "Int64[]");

        Assert.Equal(takesIds && !s_makers.Contains(name) ? 1 : byValue, byValue);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_id_that_comes_by_value_knows_all_its_names(string name) => Findings.None(
        from parameter in BuiltModule.Find(name).Parameters.Values
        where !s_makers.Contains(name) && Has(parameter, "IdOfAttribute") && Binds(parameter, static set => set.ValueFromPipeline)
        from alias in parameter.Aliases.Append(parameter.Name)
        where !NamesOf(parameter).Contains(alias)
        select $"-{parameter.Name} does not find {alias} on an object");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Times_are_read_alike(string name) => Findings.None(
        from parameter in BuiltModule.Find(name).Parameters.Values
        let attribute = ReaderOf(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
        where attribute is not null && !Has(parameter, attribute)
        select $"-{parameter.Name} lacks [{attribute}]");

    // A column beside the id: of what comes by itself the commands refuse to take two things.
    private static bool IsColumn(ParameterMetadata parameter) => parameter.Attributes.Any(static attribute =>
        attribute.GetType() is { Name: "IdOfAttribute" } type && type.GetProperty("IsColumn")!.GetValue(attribute) is true);

    private static string? ReaderOf(Type type) =>
        type == typeof(TimeSpan) ? "SecondsAttribute"
        : type == typeof(DateTimeOffset) || type == typeof(DateTime) ? "IsoDateAttribute"
        : null;

    private static IEnumerable<string> NamesOf(ParameterMetadata parameter)
    {
        Attribute attribute = parameter.Attributes.First(static attribute => attribute.GetType().Name == "IdOfAttribute");
        return (IEnumerable<string>)attribute.GetType().GetProperty("Properties")!.GetValue(attribute)!;
    }

    private static bool Has(ParameterMetadata parameter, string attribute) =>
        parameter.Attributes.Any(known => known.GetType().Name == attribute);

    private static bool Binds(ParameterMetadata parameter, Func<ParameterAttribute, bool> how) =>
        parameter.Attributes.OfType<ParameterAttribute>().Any(how);
}
