using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>
/// One storage item, with a signed URL if that is asked for. The service does not tell the unknown from the forbidden.
/// </summary>
internal sealed class GetItem(SandboxDatabase database, ItemReader items) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/items/{item}";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid uuid = call.PathId("item");
        using Session session = database.Read();
        return Task.FromResult<object?>(
            items.Find(session, call.User, uuid, call.Query.Flag("signUrl"))
            ?? throw ApiException.Forbidden($"There is no item {uuid}, or {call.User.Email} has no access to it."));
    }
}
