using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>One storage folder.</summary>
internal sealed class GetFolder(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/folders/{folder}";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        Folder folder = FolderAccess.ForReading(session, call.User, call.PathId("folder"));
        return Task.FromResult<object?>(FolderReader.Find(session, call.User, folder.Uuid));
    }
}
