namespace EncordPS.Commands;

/// <summary>
/// Remove-EncordGroupMember: takes users out of groups, with few requests for many. It asks only with -Confirm: nothing is
/// lost, and they can be added again.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "EncordGroupMember", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveEncordGroupMemberCommand : GroupMembersCommand
{
    /// <summary>Go on with a removal that another run began: what is gone already is no error.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    private protected override ErrorSubject UserSubject(object target, string label) =>
        ErrorSubject.GroupMember(target) with { Label = label };

    private protected override void Take(string owner, string email, ErrorSubject subject)
    {
        if (ShouldProcess(owner, $"Take {email} out of the group"))
        {
            Add(owner, owner, new BulkInput(email, subject with { IsResumed = Resume }));
        }
    }

    private protected override IBulkOperation<string> OperationOf(ServiceApi api) => new GroupMemberRemovals(api);
}
