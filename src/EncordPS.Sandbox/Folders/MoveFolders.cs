using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>Moves folders into another one, or to the top.</summary>
internal sealed class MoveFolders(SandboxDatabase database, TimeProvider clock) : IV2Endpoint
{
    private const string IsBelowSql = """
        WITH RECURSIVE above (id) AS (
            SELECT $folder
            UNION SELECT parent_id FROM folder JOIN above ON folder.id = above.id)
        SELECT count(*) FROM above WHERE id = $candidate
        """;

    public string Method => "POST";

    public string Route => "storage/folders/move";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Guid[] folders = call.Body.Ids("folderUuids");
        using Session session = await database.WriteAsync(cancellationToken);
        long? target = call.Body.OptionalId("newParentUuid") is { } parent
            ? FolderAccess.ForChanging(session, call.User, parent).Id
            : null;
        foreach (Guid uuid in folders)
        {
            Move(session, FolderAccess.ForChanging(session, call.User, uuid), target);
        }

        session.Commit();
        return null;
    }

    private void Move(Session session, Folder folder, long? target)
    {
        if (session.Scalar<long>(IsBelowSql, ("$folder", target), ("$candidate", folder.Id)) > 0)
        {
            throw ApiException.Invalid(
                $"The folder {folder.Uuid} cannot be moved into itself or into a folder below it.");
        }

        session.Execute(
            "UPDATE folder SET parent_id = $target, last_edited_at = $now WHERE id = $id",
            ("$target", target), ("$now", clock.GetUtcNow()), ("$id", folder.Id));
    }
}
