using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Add-EncordDatasetUser: gives users a role on datasets, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Add, "EncordDatasetUser", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetUser))]
public sealed class AddEncordDatasetUserCommand : DatasetRolesCommand<(string Dataset, DatasetUserRole Role)>
{
    private protected override ErrorSubject UserSubject(object target, string label) => ErrorSubject.NewDatasetUser(target, label);

    private protected override string Describe(string email, DatasetUserRole role) => $"Give {email} the role {role}";

    private protected override void Add(string dataset, string email, DatasetUserRole role, ErrorSubject subject) =>
        Add((dataset, role), dataset, new BulkInput(email, subject));

    private protected override IBulkOperation<(string Dataset, DatasetUserRole Role)> OperationOf(ServiceApi api) =>
        new DatasetUserGrants(api);

    private protected override async Task ReportAsync(CommandRun run, (string Dataset, DatasetUserRole Role) key, BulkInput user)
    {
        await run.WriteOutcomeAsync(user);
        foreach (DatasetUser kept in user.Results.Cast<DatasetUser>().Where(kept => kept.UserRole != key.Role))
        {
            await run.WriteWarningAsync(
                $"{kept.UserEmail} already has the role {kept.UserRole} in dataset {kept.DatasetHash} and keeps it: "
                + $"{key.Role} was not given. Set-EncordDatasetUser changes a role.");
        }
    }
}
