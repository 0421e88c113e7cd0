namespace EncordPS.Commands;

/// <summary>Remove-EncordOrganisationUser: ends memberships of the organisation. What the users could do there is lost.</summary>
[Cmdlet(VerbsCommon.Remove, "EncordOrganisationUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveEncordOrganisationUserCommand : OrganisationUsersCommand
{
    /// <summary>Do not ask, and remove the last admin and yourself, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Go on with a removal that another run began: what is gone already is no error.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    private protected override BulkInput? Read(string email, ErrorSubject subject) =>
        ShouldProcess(email, "Remove from the organisation, with every role on its datasets and folders", Force)
            ? new BulkInput(email, subject with { IsResumed = Resume })
            : null;

    private protected override IBulkOperation<ValueTuple> OperationOf(ServiceApi api) => new OrganisationUserRemovals(api, Force);
}
