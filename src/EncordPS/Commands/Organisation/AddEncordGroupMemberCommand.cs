using System.Management.Automation.Host;

namespace EncordPS.Commands;

/// <summary>
/// Add-EncordGroupMember: makes users members of groups, with few requests for many. Who is new to the organisation would be
/// invited to it, and a typing error would make a new user: so that is asked about.
/// </summary>
[Cmdlet(VerbsCommon.Add, "EncordGroupMember", SupportsShouldProcess = true)]
[OutputType(typeof(GroupMember))]
public sealed class AddEncordGroupMemberCommand : GroupMembersCommand
{
    // Null when the caller may not see who belongs to the organisation.
    private HashSet<string>? _organisation;
    private IReadOnlyDictionary<Guid, string>? _names;
    private bool _canAsk = true;
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Invite who is new to the organisation without a question.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override ErrorSubject UserSubject(object target, string label) => ErrorSubject.NewGroupMember(target, label);

    private protected override void Take(string owner, string email, ErrorSubject subject)
    {
        if (_names is null && !Run(subject, async run =>
        {
            _organisation = await run.Client.OrganisationUsers.TryReadEmailsAsync(run.Token);
            _names = await run.Client.Groups.ReadNamesAsync(run.Token);
        }))
        {
            return;
        }

        bool isNew = _organisation?.Contains(email) != true;
        string action = isNew ? $"Make {email} a member: {Newness}" : $"Make {email} a member";
        if (ShouldProcess(owner, action) && (!isNew || MayInvite(email, subject)))
        {
            Add(owner, owner, new BulkInput(email, subject));
        }
    }

    private protected override IBulkOperation<string> OperationOf(ServiceApi api) =>
        new GroupMemberAdditions(api, _names ?? new Dictionary<Guid, string>());

    private string Newness => _organisation is null
        ? "an address that is new to the organisation is invited to it, and you may not see who is in it"
        : "the address is new to the organisation, as far as you can see, and is invited to it";

    private bool MayInvite(string email, ErrorSubject subject)
    {
        if (Force || _yesToAll)
        {
            return true;
        }

        try
        {
            string question = $"{email} becomes a member of the group: {Newness}.";
            return _canAsk
                ? ShouldContinue(question, "Invite to the organisation?", ref _yesToAll, ref _noToAll)
                : Refuse(email, subject);
        }
        catch (Exception e) when (e is HostException or InvalidOperationException or NotImplementedException)
        {
            // Nobody is there to be asked.
            _canAsk = false;
            return Refuse(email, subject);
        }
    }

    private bool Refuse(string email, ErrorSubject subject)
    {
        WriteError(ErrorRecords.Create(
            $"{subject.Name} '{subject.Label}': {email} is not added: {Newness}, and there is nobody to ask.",
            ErrorIds.InvitationNotConfirmed, ErrorCategory.InvalidOperation, subject.Target,
            "Check the address. To invite without a question, use -Force."));
        return false;
    }
}
