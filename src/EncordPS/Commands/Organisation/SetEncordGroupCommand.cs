using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Set-EncordGroup: changes the name or the description of groups of the organisation.</summary>
[Cmdlet(VerbsCommon.Set, "EncordGroup", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
public sealed class SetEncordGroupCommand : EncordCommand
{
    private TextArgument? _name;
    private TextArgument? _description;

    /// <summary>The ids of the groups.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [IdOf("GroupHash")]
    public string[] GroupHash { get; set; } = [];

    /// <summary>The new name: a text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Name { get; set; }

    /// <summary>The new description, empty for none: a text, or a script block that makes one of $_.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Description { get; set; }

    /// <summary>The object from the pipeline: what $_ is in script blocks, and what an error is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        if (Name is null && Description is null)
        {
            ThrowTerminatingError(ErrorRecords.NothingToChange("Give -Name or -Description, or both."));
        }

        base.BeginProcessing();
        _name = new TextArgument(this, nameof(Name), Name);
        _description = new TextArgument(this, nameof(Description), Description, canBeEmpty: true);
    }

    /// <inheritdoc />
    protected override void ProcessRecord() => ForEachId(
        GroupHash, text => ErrorSubject.Group(InputObject ?? (object)text) with { Label = TargetName.Of(InputObject, text) }, Change);

    private void Change(Guid id, ErrorSubject subject)
    {
        if (_name!.TryRead(InputObject, out string? name)
            && _description!.TryRead(InputObject, out string? description)
            && ShouldProcess(subject.Label!, $"Change group: {Describe(name, description)}"))
        {
            Run(subject, async run =>
            {
                Group changed = await run.Client.Groups.UpdateAsync(id, name, description, run.Token);
                SessionCandidates.Of(run.Client.Session).Groups.Forget();
                await run.WriteAsync(changed);
            });
        }
    }

    private static string Describe(string? name, string? description) => string.Join(
        ", ",
        new[] { name is null ? null : $"name '{name}'", description is null ? null : $"description '{description}'" }.OfType<string>());
}
