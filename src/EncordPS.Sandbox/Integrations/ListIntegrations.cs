using System.Text.Json;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Integrations;

/// <summary>The cloud integrations of the caller's organisation; some are for its admins alone, when they ask.</summary>
internal sealed class ListIntegrations(SandboxDatabase database) : IV2Endpoint
{
    private const string Sql = """
        SELECT uuid, title FROM integration
        WHERE $member AND (NOT is_org_only OR $everything)
            AND ($uuids = '[]' OR uuid IN (SELECT value FROM json_each($uuids)))
            AND ($titles = '[]' OR title IN (SELECT value FROM json_each($titles)))
        ORDER BY title
        """;

    public string Method => "GET";

    public string Route => "cloud-integrations";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        List<Integration> result = session.All(
            Sql,
            Map,
            ("$member", call.User.OrganisationRole is not null),
            ("$everything", call.Query.Flag("includeOrgAccess") && call.User.IsOrganisationAdmin),
            ("$uuids", JsonSerializer.Serialize(call.Query.Ids("filterIntegrationUuids"))),
            ("$titles", JsonSerializer.Serialize(call.Query.Texts("filterIntegrationTitles"))));
        return Task.FromResult<object?>(new Answer(result));
    }

    private static Integration Map(SqliteDataReader reader) => new(reader.Id("uuid"), reader.Text("title"));

    private sealed record Answer(List<Integration> Result);

    private sealed record Integration(Guid IntegrationUuid, string Title);
}
