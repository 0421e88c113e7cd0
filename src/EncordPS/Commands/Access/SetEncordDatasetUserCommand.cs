using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Set-EncordDatasetUser: gives users of datasets another role, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Set, "EncordDatasetUser", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetUser))]
public sealed class SetEncordDatasetUserCommand : DatasetRolesCommand<string>
{
    /// <summary>Change the role of the last admin, and your own, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    // The service cannot change a role, so the question names both steps.
    private protected override string Describe(string email, DatasetUserRole role) =>
        $"Give {email} the role {role} instead of another: take the old role away, and give the new one at once";

    private protected override void Add(string dataset, string email, DatasetUserRole role, ErrorSubject subject) =>
        Add(dataset, dataset, new RoleChange(email, role, subject));

    private protected override IBulkOperation<string> OperationOf(ServiceApi api) =>
        new DatasetRoleChanges(api, new AdminGuard(api, Force));

    private protected override Task ReportAsync(CommandRun run, string key, BulkInput user)
    {
        if (user is { Failure: { Kind: EncordErrorKind.NotFound } absence, FailedOwner: null })
        {
            user.Failure = new EncordException(EncordErrorKind.NotFound, $"{absence.Message} Add-EncordDatasetUser gives one.");
        }

        return run.WriteOutcomeAsync(user);
    }
}
