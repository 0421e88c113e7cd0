using EncordPS.Access;
using EncordPS.Bulk;
using EncordPS.BulkRows;
using EncordPS.Sessions;
using EncordPS.Vocabulary;

namespace EncordPS.BulkAccess;

/// <summary>Gives users a role on datasets, many in a request. The result is the role that a user has afterwards.</summary>
internal sealed class DatasetUserGrants(ServiceApi api) : IBulkOperation<(string Dataset, DatasetUserRole Role)>
{
    /// <inheritdoc />
    public Task SendAsync(
        (string Dataset, DatasetUserRole Role) key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        new DatasetBatch(api, key.Dataset, cancellationToken).SendAsync(
            inputs, part => SendPartAsync(key.Dataset, key.Role, part, cancellationToken));

    private async Task SendPartAsync(
        string dataset, DatasetUserRole role, IReadOnlyList<BulkInput> part, CancellationToken cancellationToken)
    {
        IReadOnlyList<DatasetUser> users = await new DatasetUserOperations(api).AddAsync(
            dataset, part.Select(static input => input.Value), role, cancellationToken);
        ILookup<string, DatasetUser> byEmail = users.ToLookup(static user => user.UserEmail, StringComparer.OrdinalIgnoreCase);
        foreach (BulkInput input in part)
        {
            input.Results = [.. byEmail[input.Value].Take(1)];
            input.Failure = input.Results.Count > 0 ? null : NotConfirmed(input.Value);
        }
    }

    private static EncordException NotConfirmed(string email) =>
        new(EncordErrorKind.MalformedAnswer, $"The service did not say which role {email} has now.") { IsSafeToRetry = true };
}
