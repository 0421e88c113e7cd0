using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Integrations;

/// <summary>The cloud integrations of the caller's organisation. Admins who ask for it see all of them.</summary>
internal sealed class IntegrationEndpoints : IEndpoints
{
    private const string Select = """
        SELECT uuid AS integration_uuid, title FROM integration
        WHERE @IsMember AND (NOT is_org_only OR @everything)
            AND (@uuids = '[]' OR uuid IN (SELECT value FROM json_each(@uuids)))
            AND (@titles = '[]' OR title IN (SELECT value FROM json_each(@titles)))
        ORDER BY title
        """;

    public void Map(ApiRoutes routes) => routes.V2.Read("GET", "cloud-integrations", List);

    private static Answer List(V2Call call, Session session) => new(session.All<Integration>(Select, new
    {
        call.User.IsMember,
        everything = call.Query.Flag("includeOrgAccess") && call.User.IsOrganisationAdmin,
        uuids = JsonSerializer.Serialize(call.Query.Ids("filterIntegrationUuids")),
        titles = JsonSerializer.Serialize(call.Query.Texts("filterIntegrationTitles")),
    }));

    private sealed record Answer(List<Integration> Result);

    private sealed record Integration(Guid IntegrationUuid, string Title);
}
