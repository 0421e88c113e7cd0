using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Add-EncordOrganisationUser: makes people users of the organisation.</summary>
[Cmdlet(VerbsCommon.Add, "EncordOrganisationUser", SupportsShouldProcess = true)]
[OutputType(typeof(OrganisationUser))]
public sealed class AddEncordOrganisationUserCommand : OrganisationUsersCommand
{
    /// <summary>The role: Admin, Member, Tasker or WorkforceManager.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(EnumCompleter<OrganisationRole>))]
    [IdOf("Role", IsStrict = true, IsColumn = true)]
    public string? Role { get; set; }

    /// <summary>Whether they are the organisation's own people or come from elsewhere: Internal or External.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(EnumCompleter<OrganisationMemberType>))]
    public string? MemberType { get; set; } = nameof(OrganisationMemberType.Internal);

    /// <summary>How many requests are under way at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = BatchLimits.DefaultThrottle;

    private protected override BulkInput? Read(string email, ErrorSubject subject) =>
        TryReadRole(Role, subject, out OrganisationRole role)
        && TryReadType(subject, out OrganisationMemberType type)
        && ShouldProcess(
            email,
            $"Make a user of the organisation ({role}, {type}); for an address that is new to Encord an account is made and a mail sent")
            ? new NewOrganisationUser(email, role, type, subject)
            : null;

    private protected override IBulkOperation<ValueTuple> OperationOf(ServiceApi api) => new OrganisationUserAdditions(api, ThrottleLimit);

    private bool TryReadType(ErrorSubject subject, out OrganisationMemberType type)
    {
        OrganisationMemberType? known = WireNames<OrganisationMemberType>.ParseTyped(MemberType);
        type = known.GetValueOrDefault();
        if (known is null)
        {
            WriteError(ErrorRecords.Create(
                $"'{MemberType}' is no kind of member: expected Internal or External for the {subject.Name} '{subject.Label}'.",
                ErrorIds.InvalidArgument, ErrorCategory.InvalidArgument, subject.Target, "Correct it; nothing was sent for it."));
        }

        return known is not null;
    }
}
