using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>New-EncordGroup: makes groups of the organisation.</summary>
[Cmdlet(VerbsCommon.New, "EncordGroup", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
public sealed class NewEncordGroupCommand : EncordCommand
{
    /// <summary>The names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [IdOf("Name", IsStrict = true, IsColumn = true)]
    public string[] Name { get; set; } = [];

    /// <summary>What the groups are for.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    public string? Description { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string name in IsMisread(InputObject) ? [] : Name)
        {
            if (ShouldProcess(name, "Create group"))
            {
                Run(ErrorSubject.Group(name) with { HowToCheck = OutcomeCheck.Group(name) }, async run =>
                {
                    Group made = await run.Client.Groups.CreateAsync(name, Description ?? "", run.Token);
                    SessionCandidates.Of(run.Client.Session).Groups.Forget();
                    await run.WriteAsync(made);
                });
            }
        }
    }
}
