namespace EncordPS.Commands;

/// <summary>
/// Remove-EncordDatasetUser: takes users' role on datasets away, with few requests for many. It asks only with -Confirm:
/// nothing is lost, and the role can be given back.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "EncordDatasetUser", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveEncordDatasetUserCommand : DatasetUsersCommand<string>
{
    /// <summary>Remove the last admin, and yourself, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Go on with a removal that another run began: what is gone already is no error.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    private protected override void Take(string owner, string email, ErrorSubject subject)
    {
        if (ShouldProcess(owner, $"Take the role of {email} away"))
        {
            Add(owner, owner, new BulkInput(email, subject with { IsResumed = Resume }));
        }
    }

    private protected override IBulkOperation<string> OperationOf(ServiceApi api) =>
        new DatasetUserRemovals(api, new AdminGuard(api, Force));
}
