using System.Text.Json.Nodes;

namespace EncordPS.Rows;

/// <summary>What is fetched beside a row, each at a cost.</summary>
internal sealed record DataRowExtras(bool SignedUrl, ImagesDataFetchOptions? Images, bool ClientMetadata)
{
    /// <summary>The client metadata alone.</summary>
    public static readonly DataRowExtras OnlyClientMetadata = new(SignedUrl: false, Images: null, ClientMetadata: true);

    public JsonObject ToJson() => new()
    {
        ["signed_url"] = SignedUrl,
        ["images_data_fetch_options"] = Images is null ? null : new JsonObject { ["fetch_signed_urls"] = Images.FetchSignedUrls },
        ["client_metadata"] = ClientMetadata,
    };
}
