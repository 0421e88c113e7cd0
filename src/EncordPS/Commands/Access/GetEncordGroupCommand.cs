using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordGroup: lists the groups of the organisation.</summary>
[Cmdlet(VerbsCommon.Get, "EncordGroup")]
[OutputType(typeof(Group))]
public sealed class GetEncordGroupCommand : EncordCommand
{
    /// <summary>The names, with or without wildcards.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupNameCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        NamePattern[]? names = Name?.Select(static name => new NamePattern(name)).ToArray();
        Run(ErrorSubject.Group(null), async run =>
        {
            await foreach (IReadOnlyList<Group> portion in run.Client.Groups.ListAsync(run.Token))
            {
                await run.Output.WriteObjectsAsync(
                    [.. portion.Where(group => names?.Any(name => name.Matches(group.Name)) ?? true)], run.Token);
            }
        });
    }
}
