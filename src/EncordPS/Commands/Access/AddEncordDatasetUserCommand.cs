using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Add-EncordDatasetUser: gives users a role on datasets, with few requests for many.</summary>
[Cmdlet(VerbsCommon.Add, "EncordDatasetUser", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetUser))]
public sealed class AddEncordDatasetUserCommand : EncordCommand
{
    private readonly BulkGatherer<(string Dataset, DatasetUserRole Role)> _grants = new();

    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string[]? DatasetHash { get; set; } = [];

    /// <summary>The addresses of the users.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [AllowNull]
    [AllowEmptyString]
    public string[]? UserEmail { get; set; } = [];

    /// <summary>The role: Admin or User.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("Role")]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(EnumCompleter<DatasetUserRole>))]
    public string? UserRole { get; set; }

    /// <summary>How many users are in one request. Default: 500.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int BatchSize { get; set; } = 500;

    /// <summary>How many requests are under way at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = BatchLimits.DefaultThrottle;

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        // A column that a line of a CSV file breaks off before is null.
        foreach (string dataset in DatasetHash ?? [""])
        {
            if (!TryReadId(dataset, ErrorSubject.Dataset(InputObject ?? (object)dataset), out Guid id))
            {
                continue;
            }

            foreach (string email in UserEmail ?? [""])
            {
                Add(id.ToString("D"), email.Trim());
            }
        }

        if (_grants.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    private void Add(string dataset, string email)
    {
        ErrorSubject subject = ErrorSubject.DatasetUser(InputObject ?? (object)email, $"{email} in {dataset}");
        if (!EmailAddress.IsPossible(email))
        {
            WriteError(ErrorRecords.MalformedEmail(email, subject));
        }
        else if (TryReadRole(UserRole, subject, out DatasetUserRole role) && ShouldProcess(dataset, $"Give {email} the role {role}"))
        {
            _grants.Add((dataset, role), $"{dataset}/{email}", new BulkInput(email, subject));
        }
    }

    private void Send() => Run(ErrorSubject.Dataset(null), run => run.SendAsync(
        _grants,
        new DatasetUserGrants(run.Client.Service),
        new BatchLimits(BatchSize, ThrottleLimit),
        (key, grant) => ReportAsync(run, key.Role, grant)));

    private static async Task ReportAsync(CommandRun run, DatasetUserRole wanted, BulkInput grant)
    {
        foreach (DatasetUser user in grant.Results.Cast<DatasetUser>().Where(user => user.UserRole != wanted))
        {
            run.Output.WriteWarning(
                $"{user.UserEmail} already has the role {user.UserRole} in dataset {user.DatasetHash} and keeps it: "
                + $"{wanted} was not given.");
        }

        await run.WriteOutcomeAsync(grant);
    }
}
