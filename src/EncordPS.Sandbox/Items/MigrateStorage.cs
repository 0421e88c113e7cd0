using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Tells items that their files lie elsewhere now: behind another integration, at another URL.</summary>
internal sealed class MigrateStorage(SandboxDatabase database) : IV2Endpoint
{
    private const string Within = " AND folder_id IN (SELECT folder_id FROM reach WHERE role = 0)";

    public string Method => "POST";

    public string Route => "storage/items/migrate-storage";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        using Session session = await database.WriteAsync(cancellationToken);
        Guid target = body.Id("toIntegrationHash");
        IntegrationTable.Require(session, target);
        Guid? source = body.OptionalId("fromIntegrationHash");
        foreach ((string column, string map) in new[] { ("uuid", "itemsMap"), ("url", "urlsMap") })
        {
            foreach ((string key, string? url) in Entries(body, map))
            {
                int moved = Move(session, call.User, column, key, url, source, target);
                if (moved == 0 && !body.Flag("skipMissing"))
                {
                    throw ApiException.Invalid($"There is no item {key} to migrate.");
                }
            }
        }

        session.Commit();
        return null;
    }

    private static IEnumerable<(string Key, string? Url)> Entries(Fields body, string map) =>
        body.OptionalObject(map) is { } entries
            ? entries.Properties().Select(entry => (entry.Name, entries.OptionalText(entry.Name)))
            : [];

    private static int Move(
        Session session, User user, string column, string key, string? url, Guid? source, Guid target) =>
        session.Execute(
            FolderAccess.Reach + $"""

            UPDATE item SET integration_uuid = $target, storage_location = $location,
                url = coalesce($url, url), source_key = coalesce($url, source_key)
            WHERE {column} = $key AND ($source IS NULL OR integration_uuid = $source)
            """ + Within,
            ("$user", user.Id), ("$target", target), ("$location", IntegrationTable.LocationOf(session, target)),
            ("$url", url), ("$key", key), ("$source", source));
}
