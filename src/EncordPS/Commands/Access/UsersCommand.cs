using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>
/// What the commands share that change who is in datasets or groups: users from the pipeline are gathered, so that those which
/// can share a request do.
/// </summary>
/// <typeparam name="TKey">What the users of one request have in common.</typeparam>
public abstract class UsersCommand<TKey> : EncordCommand where TKey : notnull
{
    private readonly BulkGatherer<TKey> _users = new();

    /// <summary>The addresses of the users.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(UserCompleter))]
    [IdOf("UserEmail", "Email", "Address", IsStrict = true, IsColumn = true)]
    public string[]? UserEmail { get; set; } = [];

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

    /// <summary>The ids of the datasets or groups of the current input, as the user named them.</summary>
    private protected abstract string[]? Owners { get; }

    /// <inheritdoc />
    protected sealed override void ProcessRecord()
    {
        // A CSV line that ends early has null in its last columns.
        foreach (string owner in Owners ?? [""])
        {
            if (!IsOneForBoth(InputObject, owner, UserEmail)
                && TryReadId(owner, OwnerSubject(InputObject ?? (object)owner), out Guid id))
            {
                Array.ForEach(UserEmail ?? [""], email => Check(id.ToString("D"), (email ?? "").Trim()));
            }
        }

        if (_users.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected sealed override void EndProcessing() => Send();

    /// <summary>What an error about a dataset or a group is about.</summary>
    private protected abstract ErrorSubject OwnerSubject(object? target);

    /// <summary>What an error about a user is about.</summary>
    private protected abstract ErrorSubject UserSubject(object target, string label);

    /// <summary>Reads what else the current input says of a user, asks, and adds the user to those that are sent.</summary>
    private protected abstract void Take(string owner, string email, ErrorSubject subject);

    private protected abstract IBulkOperation<TKey> OperationOf(ServiceApi api);

    /// <summary>Writes what came of a user.</summary>
    private protected virtual Task ReportAsync(CommandRun run, TKey key, BulkInput user) => run.WriteOutcomeAsync(user);

    private protected void Add(TKey key, string owner, BulkInput user) => _users.Add(key, $"{owner}/{user.Value}", user);

    private void Check(string owner, string email)
    {
        ErrorSubject subject = UserSubject(InputObject ?? (object)email, $"{email} in {owner}");
        if (EmailAddress.FindFault(email) is { } fault)
        {
            WriteError(ErrorRecords.MalformedEmail(email, fault, subject));
        }
        else
        {
            Take(owner, email, subject);
        }
    }

    private void Send() => Run(OwnerSubject(null), run => run.SendAsync(
        _users,
        OperationOf(run.Client.Service),
        new BatchLimits(BatchSize, ThrottleLimit),
        (key, user) => ReportAsync(run, key, user)));
}
