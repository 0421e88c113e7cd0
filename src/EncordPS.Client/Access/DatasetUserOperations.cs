using System.Text.Json.Nodes;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Access;

/// <summary>Giving users access to datasets.</summary>
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
}
