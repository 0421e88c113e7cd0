using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>The folders at the top.</summary>
internal sealed class ListFolders(FolderListing listing) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/folders";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken) =>
        Task.FromResult<object?>(listing.Top(call));
}
