using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordGroup: lists the groups of the organisation.</summary>
[Cmdlet(VerbsCommon.Get, "EncordGroup", DefaultParameterSetName = NameSet)]
[OutputType(typeof(Group))]
public sealed class GetEncordGroupCommand : EncordCommand
{
    private const string NameSet = "Name";
    private const string IdSet = "Id";

    /// <summary>The names, with or without wildcards. By position also ids.</summary>
    [Parameter(Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupNameCompleter))]
    [IdOf("GroupHash")]
    public string[]? Name { get; set; }

    /// <summary>The ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [IdOf("GroupHash")]
    public string[] GroupHash { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == IdSet)
        {
            ForEachId(GroupHash, ErrorSubject.Group, (id, subject) => Run(subject, async run =>
                await run.WriteAsync(await run.Client.Groups.GetAsync(id, run.Token))));
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (ParameterSetName == NameSet)
        {
            List();
        }

        base.EndProcessing();
    }

    private void List()
    {
        (HashSet<Guid> ids, string[]? given) = DivideByPosition(nameof(Name), Name);
        TitleFilter? names = given is null ? null : new(given);
        HashSet<Guid> missing = [.. ids];
        bool isComplete = Run(ErrorSubject.Group(null), async run =>
        {
            await foreach (IReadOnlyList<Group> portion in run.Client.Groups.ListAsync(run.Token))
            {
                missing.ExceptWith(portion.Select(static group => group.GroupHash));
                await run.Output.WriteObjectsAsync(
                    [.. portion.Where(group => names?.Matches(group.Name) != false || ids.Contains(group.GroupHash))], run.Token);
            }
        });
        if (isComplete)
        {
            WriteMissing(missing.Select(static id => id.ToString("D")), names?.Missing ?? [], ErrorSubject.Group);
        }
    }
}
