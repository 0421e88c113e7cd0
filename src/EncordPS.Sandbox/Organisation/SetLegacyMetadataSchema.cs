using System.Text.Json;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Organisation;

/// <summary>Replaces the metadata schema in its first form.</summary>
internal sealed class SetLegacyMetadataSchema(SandboxDatabase database, TimeProvider clock) : IV2Endpoint
{
    public const string Setting = "metadata_schema_legacy";

    private static readonly string[] s_types =
        ["number", "string", "boolean", "datetime", "geospatial", "enum", "embedding", "long_string"];

    public string Method => "POST";

    public string Route => "organisation/client-metadata-schema";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        OrganisationAdmins.Require(call.User);
        Fields schema = call.Body;
        string[] keys = [.. schema.Properties().Select(property => property.Name)];
        if (Array.Find(keys, key => !s_types.Contains(schema.OptionalText(key))) is { } key)
        {
            throw schema.Wrong(key, $"Input should be one of {string.Join(", ", s_types)}", "enum");
        }

        var stored = new Stored(
            Guid.NewGuid(), call.BodyElement, OrganisationId: 1, clock.GetUtcNow(), clock.GetUtcNow());
        using Session session = await database.WriteAsync(cancellationToken);
        Settings.Set(session, Setting, JsonSerializer.Serialize(stored, WireJson.CamelCase));
        session.Commit();
        return null;
    }

    private sealed record Stored(
        Guid Uuid, JsonElement MetadataSchema, int OrganisationId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
}
