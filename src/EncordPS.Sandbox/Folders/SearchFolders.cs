using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Folders;

/// <summary>Folders at any depth.</summary>
internal sealed class SearchFolders(FolderListing listing) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/search/folders";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken) =>
        Task.FromResult<object?>(listing.Search(call));
}
