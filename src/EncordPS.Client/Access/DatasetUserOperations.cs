using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Access;

/// <summary>The users of datasets, and their roles. There is no call that changes a role.</summary>
internal sealed class DatasetUserOperations(ServiceApi api)
{
    /// <summary>Gives users a role on a dataset, all of them or none. Who has a role already keeps it.</summary>
    /// <returns>The roles that they have now.</returns>
    public Task<IReadOnlyList<DatasetUser>> AddAsync(
        string datasetHash, IEnumerable<string> emails, DatasetUserRole role, CancellationToken cancellationToken)
    {
        LegacyQuery query = new("datasetusers", "POST", datasetHash)
        {
            Uid = datasetHash,
            Payload = new JsonObject
            {
                ["user_emails"] = new JsonArray([.. emails.Select(static email => JsonValue.Create(email))]),
                ["user_role"] = (int)role,
            },
            // The service's own SDK does not repeat this. It may be repeated: a second time changes nothing, and is
            // answered like the first.
            IsRepeatable = true,
        };
        return api.Legacy.ListAsync(query, LegacyAccessJson.Default.DatasetUser, cancellationToken);
    }

    /// <summary>The users who have a role of their own on a dataset. Those who have one through a group are not among them.</summary>
    public async IAsyncEnumerable<IReadOnlyList<DatasetUser>> ListAsync(
        string datasetHash, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        UserListing<DatasetUserEntry> listing = new(
            api, PathOf(datasetHash), AccessJson.Default.DatasetUserEntry, static user => user.UserEmail);
        await foreach (IReadOnlyList<DatasetUserEntry> page in listing.ReadAsync(cancellationToken))
        {
            yield return [.. page.Select(static user => user.ToUser())];
        }
    }

    /// <summary>Takes users' role on a dataset away. Repeatable: who has none is ignored.</summary>
    public Task RemoveAsync(string datasetHash, IEnumerable<string> emails, CancellationToken cancellationToken) =>
        api.RemoveUsersAsync(PathOf(datasetHash), emails, cancellationToken);

    private static string PathOf(string datasetHash) => $"datasets/{datasetHash}/users";
}
