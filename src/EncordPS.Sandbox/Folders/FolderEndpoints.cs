using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Folders;

/// <summary>Storage folders: listed, read, created, changed, moved, deleted.</summary>
internal sealed class FolderEndpoints(TimeProvider clock) : IEndpoints
{
    public void Map(ApiRoutes routes)
    {
        V2Routes v2 = routes.V2;
        v2.Read("GET", "storage/folders", FolderListing.Top);
        v2.Read("GET", "storage/folders/{folder}/folders", FolderListing.OfFolder);
        v2.Read("GET", "storage/search/folders", FolderListing.Search);
        v2.Read("GET", "storage/folders/{folder}", Get);
        v2.Read("GET", "storage/folders/{folder}/summary", Summarise);
        v2.Write("POST", "storage/folders", Create);
        v2.Write("PATCH", "storage/folders/{folder}", Patch);
        v2.Write("PATCH", "storage/folders/patch-bulk", PatchBulk);
        v2.Write("POST", "storage/folders/move", Move);
        v2.Write("DELETE", "storage/folders/{folder}", Delete);
    }

    private static StorageFolder? Get(V2Call call, Session session)
    {
        Folder folder = FolderAccess.ForReading(session, call.User, call.PathId("folder"));
        return FolderReader.Find(session, call.User, folder.Uuid);
    }

    private static FolderSummary Summarise(V2Call call, Session session) =>
        FolderSummary.Of(session, FolderAccess.ForReading(session, call.User, call.PathId("folder")).Id);

    /// <summary>Creates a folder, at the top or in another.</summary>
    private StorageFolder? Create(V2Call call, Session session)
    {
        Fields body = call.Body;
        string name = body.Text("name");
        string? metadata = ReadMetadata(body);
        CloudFolder? cloud = ReadCloud(body, session);
        long? parent = body.OptionalId("parent") is { } uuid
            ? FolderAccess.ForChanging(session, call.User, uuid).Id
            : null;
        string description = body.OptionalText("description") ?? "";
        Folder folder = FolderTable.Add(session, parent, name, description, metadata, call.User, clock.GetUtcNow());
        cloud?.Add(session, folder.Id);
        return FolderReader.Find(session, call.User, folder.Uuid);
    }

    private static CloudFolder? ReadCloud(Fields body, Session session)
    {
        if (body.OptionalObject("cloudSyncedFolderParams") is not { } cloud)
        {
            return null;
        }

        var source = new CloudFolder(cloud.Id("integrationUuid"), cloud.Text("remoteUrl"));
        IntegrationTable.Require(session, source.IntegrationUuid);
        return source;
    }

    /// <summary>Here, unlike in patches, metadata comes as JSON in a text.</summary>
    private static string? ReadMetadata(Fields body)
    {
        if (body.OptionalText("clientMetadata") is not { } text)
        {
            return null;
        }

        try
        {
            return JsonElement.Parse(text).ValueKind == JsonValueKind.Object
                ? text
                : throw body.Wrong("clientMetadata", "JSON input should be an object", "json_type");
        }
        catch (JsonException)
        {
            throw body.Wrong("clientMetadata", "Invalid JSON", "json_invalid");
        }
    }

    private StorageFolder? Patch(V2Call call, Session session)
    {
        var patch = StoragePatch.Read(call.Body);
        Guid folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder")).Uuid;
        patch.Apply(session, "folder", folder, clock.GetUtcNow());
        return FolderReader.Find(session, call.User, folder);
    }

    /// <summary>Changes up to a thousand folders, all of them or none.</summary>
    private Page<StorageFolder> PatchBulk(V2Call call, Session session)
    {
        Dictionary<Guid, StoragePatch> patches = StoragePatch.ReadBulk(call.Body, "folderPatches", StoragePatch.Read);
        foreach ((Guid uuid, StoragePatch patch) in patches)
        {
            FolderAccess.ForChanging(session, call.User, uuid);
            patch.Apply(session, "folder", uuid, clock.GetUtcNow());
        }

        return new([.. patches.Keys.Select(uuid => FolderReader.Find(session, call.User, uuid)!)]);
    }

    /// <summary>Moves folders into another one, or to the top.</summary>
    private object? Move(V2Call call, Session session)
    {
        Guid[] folders = call.Body.Ids("folderUuids");
        long? target = call.Body.OptionalId("newParentUuid") is { } parent
            ? FolderAccess.ForChanging(session, call.User, parent).Id
            : null;
        foreach (Folder folder in folders.Select(uuid => FolderAccess.ForChanging(session, call.User, uuid)))
        {
            if (FolderTable.IsBelow(session, target, folder.Id))
            {
                throw ApiException.Invalid(
                    $"The folder {folder.Uuid} cannot be moved into itself or into a folder below it.");
            }

            FolderTable.Move(session, folder.Id, target, clock.GetUtcNow());
        }

        return null;
    }

    /// <summary>Deletes a folder with everything in it, the rows over its items included.</summary>
    private static object? Delete(V2Call call, Session session)
    {
        Folder folder = FolderAccess.ForChanging(session, call.User, call.PathId("folder"));
        session.Execute("DELETE FROM folder WHERE id = @Id", new { folder.Id });
        return null;
    }
}
