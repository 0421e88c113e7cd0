using System.Text.Json;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Organisation;

/// <summary>The metadata schema in its first form: a type for each key.</summary>
internal sealed class GetLegacyMetadataSchema(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "organisation/client-metadata-schema";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        string? stored = Settings.Get(session, SetLegacyMetadataSchema.Setting);
        return Task.FromResult<object?>(stored is null ? null : JsonElement.Parse(stored));
    }
}
