using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Items;

/// <summary>Items in any folder.</summary>
internal sealed class SearchItems(ItemListing listing) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "storage/search/items";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken) =>
        Task.FromResult<object?>(listing.Search(call));
}
