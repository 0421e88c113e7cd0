using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Many items at once, in the order asked for.</summary>
internal sealed class GetItems(SandboxDatabase database, ItemReader items) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "storage/items/get-bulk";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid[] uuids = call.Body.Ids("itemUuids");
        using Session session = database.Read();
        List<StorageItem> found = items.Find(session, call.User, uuids, call.Body.Flag("signUrls"));
        MissingItems.Refuse(uuids, found.Select(item => item.Uuid), ApiErrorKind.Authorisation);
        return Task.FromResult<object?>(new Page<StorageItem>(found));
    }
}
