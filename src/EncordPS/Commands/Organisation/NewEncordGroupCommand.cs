using EncordPS.Abstractions;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>New-EncordGroup: makes groups of the organisation.</summary>
[Cmdlet(VerbsCommon.New, "EncordGroup", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
public sealed class NewEncordGroupCommand : EncordCommand
{
    /// <summary>The names.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>What the groups are for.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    public string? Description { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (string name in Name)
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
