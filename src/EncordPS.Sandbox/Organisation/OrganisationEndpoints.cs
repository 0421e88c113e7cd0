using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Organisation;

/// <summary>The users of the organisation, what it says about client metadata, and bearer tokens.</summary>
internal sealed class OrganisationEndpoints(TimeProvider clock) : IEndpoints
{
    private const string SchemaSetting = "metadata_schema";
    private const string LegacySchemaSetting = "metadata_schema_legacy";

    public void Map(ApiRoutes routes)
    {
        V2Routes v2 = routes.V2;
        v2.Read("GET", "organisation/client-metadata-schema-v2", (_, session) => Get(session, SchemaSetting));
        v2.Read("GET", "organisation/client-metadata-schema", (_, session) => Get(session, LegacySchemaSetting));
        v2.Write("POST", "organisation/client-metadata-schema-v2", SetSchema);
        v2.Write("POST", "organisation/client-metadata-schema", SetLegacySchema);
        v2.Write("GET", "user/bearer-token", CreateToken);
        v2.Read("GET", "organisation/users", ListUsers);
        v2.Write("POST", "organisation/users", AddUser);
        v2.Write("DELETE", "organisation/users/{email}", RemoveUser);
    }

    /// <returns>Null as long as no schema is set.</returns>
    private static JsonElement? Get(Session session, string setting) =>
        Settings.Get(session, setting) is { } schema ? JsonElement.Parse(schema) : null;

    /// <summary>Replaces the metadata schema as a whole.</summary>
    private static object? SetSchema(V2Call call, Session session)
    {
        call.User.RequireOrganisationAdmin();
        MetadataSchema.Check(call.Body);
        Settings.Set(session, SchemaSetting, call.BodyElement.GetRawText());
        return null;
    }

    /// <summary>Replaces the metadata schema in its first form: a type for each key.</summary>
    private object? SetLegacySchema(V2Call call, Session session)
    {
        call.User.RequireOrganisationAdmin();
        MetadataSchema.CheckLegacy(call.Body);
        DateTimeOffset now = clock.GetUtcNow();
        var stored = new LegacySchema(Guid.NewGuid(), call.BodyElement, OrganisationId: 1, now, now);
        Settings.Set(session, LegacySchemaSetting, JsonSerializer.Serialize(stored, WireJson.CamelCase));
        return null;
    }

    private static BearerTokenAnswer CreateToken(V2Call call, Session session)
    {
        string token = BearerToken.Create();
        UserTable.AddToken(session, call.User, BearerToken.Hash(token));
        return new BearerTokenAnswer(token);
    }

    private static Page<OrganisationUser> ListUsers(V2Call call, Session session)
    {
        call.User.RequireMember();
        return OrganisationTable.List(session, UserPageRequest.Read(call.Query));
    }

    private object? AddUser(V2Call call, Session session)
    {
        call.User.RequireOrganisationAdmin();
        string email = call.Body.Text("email");
        UserEmails.Check([email]);
        string role = MemberRoles.Read(call.Body, "roleMnemonicName");
        OrganisationTable.Add(session, email, role, MemberRoles.ReadType(call.Body, "memberType"), clock.GetUtcNow());
        return null;
    }

    /// <summary>Ends a membership. The service takes the user off datasets, folders and groups later; this does it at once.</summary>
    private static object? RemoveUser(V2Call call, Session session)
    {
        call.User.RequireOrganisationAdmin();
        OrganisationTable.Remove(session, call.PathText("email"));
        return null;
    }

    private sealed record LegacySchema(
        Guid Uuid, JsonElement MetadataSchema, int OrganisationId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

    private sealed record BearerTokenAnswer(string Token);
}
