using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Integrations;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>Creates a folder, at the top or in another.</summary>
internal sealed class CreateFolder(SandboxDatabase database, TimeProvider clock) : IV2Endpoint
{
    public string Method => "POST";

    public string Route => "storage/folders";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        Fields body = call.Body;
        string name = body.Text("name");
        string? metadata = ReadMetadata(body);
        using Session session = await database.WriteAsync(cancellationToken);
        if (body.OptionalObject("cloudSyncedFolderParams") is { } cloud)
        {
            IntegrationTable.Require(session, cloud.Id("integrationUuid"));
            cloud.Text("remoteUrl");
        }

        Folder? parent = body.OptionalId("parent") is { } uuid
            ? FolderAccess.ForChanging(session, call.User, uuid)
            : null;
        string description = body.OptionalText("description") ?? "";
        Folder folder = FolderTable.Add(
            session, parent?.Id, name, description, metadata, call.User, clock.GetUtcNow());
        StorageFolder? created = FolderReader.Find(session, call.User, folder.Uuid);
        session.Commit();
        return created;
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
}
