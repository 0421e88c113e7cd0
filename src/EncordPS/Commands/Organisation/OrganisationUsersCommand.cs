using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>What the commands share that change who belongs to the organisation.</summary>
public abstract class OrganisationUsersCommand : EncordCommand
{
    private readonly BulkGatherer<ValueTuple> _users = new();

    /// <summary>The addresses of the users.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(UserCompleter))]
    [IdOf("UserEmail", "Email", "Address", IsStrict = true)]
    public string[]? UserEmail { get; set; } = [];

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected sealed override void ProcessRecord()
    {
        Array.ForEach(UserEmail ?? [""], email => Check((email ?? "").Trim()));
        if (_users.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected sealed override void EndProcessing() => Send();

    /// <summary>Reads what else the current input says of a user, and asks; null when the user is not to be sent.</summary>
    private protected abstract BulkInput? Read(string email, ErrorSubject subject);

    private protected abstract IBulkOperation<ValueTuple> OperationOf(ServiceApi api);

    private void Check(string email)
    {
        ErrorSubject subject = ErrorSubject.OrganisationUser(InputObject ?? (object)email) with
        {
            Label = email,
            HowToCheck = OutcomeCheck.OrganisationUser(email),
        };
        if (EmailAddress.FindFault(email) is { } fault)
        {
            WriteError(ErrorRecords.MalformedEmail(email, fault, subject));
        }
        else if (Read(email, subject) is { } user)
        {
            _users.Add(default, email, user);
        }
    }

    private void Send()
    {
        if (_users.Count > 0)
        {
            Run(ErrorSubject.OrganisationUser(null), async run =>
            {
                await run.SendAsync(_users, OperationOf(run.Client.Service), BatchLimits.WholeKeys);
                SessionCandidates.Of(run.Client.Session).Users.Forget();
            });
        }
    }
}
