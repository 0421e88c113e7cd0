using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>The folders in a folder, or at any depth below it.</summary>
internal sealed class ListSubfolders(FolderListing listing) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/folders/{folder}/folders";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken) =>
        Task.FromResult<object?>(listing.Of(call, call.PathId("folder")));
}
