using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Datasets;

/// <summary>Creates a dataset whose admin is the caller, and its backing folder unless that is declined.</summary>
internal sealed class CreateDataset(SandboxDatabase database, TimeProvider clock) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "datasets";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        string title = body.Text("title");
        string description = body.OptionalText("description") ?? "";
        bool withFolder = body.Flag("createBackingFolder", fallback: true);

        using Session session = await database.WriteAsync(cancellationToken);
        var uuid = Guid.NewGuid();
        DateTimeOffset now = clock.GetUtcNow();
        long id = DatasetTable.Add(session, uuid, title, description, StorageLocations.Encord, now);
        DatasetRoles.Add(session, id, call.User, Role.Admin);
        Folder? folder = withFolder ? DatasetFolder.Create(session, id, title, call.User, isMirror: true, now) : null;
        session.Commit();
        return new Answer(uuid, folder?.Uuid);
    }

    private sealed record Answer(Guid DatasetUuid, Guid? BackingFolderUuid);
}
