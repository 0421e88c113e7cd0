using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Remove-EncordGroup: deletes groups of the organisation, with the access that they give.</summary>
[Cmdlet(VerbsCommon.Remove, "EncordGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveEncordGroupCommand : EncordCommand
{
    /// <summary>The ids of the groups.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [IdOf("GroupHash")]
    public string[] GroupHash { get; set; } = [];

    /// <summary>Do not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Go on with a removal that another run began: what is gone already is no error.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => ForEachId(
        GroupHash,
        text => ErrorSubject.Group(InputObject ?? (object)text) 
            with { Label = TargetName.Of(InputObject, text), HowToCheck = OutcomeCheck.GroupId(text), IsResumed = Resume },
        Remove);

    private void Remove(Guid id, ErrorSubject subject)
    {
        string access = "";
        if (IsAsked && !Run(subject, async run => access = await DescribeAsync(run, id)))
        {
            return;
        }

        if (ShouldProcess(subject.Label!, "Delete group, and the access that it gives" + access, Force))
        {
            Run(subject, async run =>
            {
                await run.Client.Groups.DeleteAsync(id, run.Token);
                SessionCandidates.Of(run.Client.Session).Groups.Forget();
            });
        }
    }

    private static async Task<string> DescribeAsync(CommandRun run, Guid id) =>
        $" ({await new GroupReachSearch(run.Client.Service, id).RunAsync(run.Token)})";

    // Without a reader the count is not worth its many requests.
    private bool IsAsked => !Force
        && !(MyInvocation.BoundParameters.TryGetValue("Confirm", out object? given) && given is SwitchParameter { IsPresent: false });
}
