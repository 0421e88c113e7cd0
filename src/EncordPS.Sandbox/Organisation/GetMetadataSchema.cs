using System.Text.Json;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Organisation;

/// <summary>What the organisation says about client metadata; null while it has said nothing.</summary>
internal sealed class GetMetadataSchema(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "organisation/client-metadata-schema-v2";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        string? schema = Settings.Get(session, SetMetadataSchema.Setting);
        return Task.FromResult<object?>(schema is null ? null : JsonElement.Parse(schema));
    }
}
