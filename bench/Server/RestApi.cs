using System.Globalization;
using System.Text.Json;

namespace EncordPS.Bench.Server;

/// <summary>The v2 API's answers, and the storage that uploads go to.</summary>
internal static class RestApi
{
    public const int Datasets = 10_000;

    public static void Map(WebApplication application)
    {
        RouteGroupBuilder api = application.MapGroup("/v2/public");
        api.MapGet("datasets/list", ListDatasetsAsync);
        api.MapGet("presigned-urls", GiveUploadUrlsAsync);
        api.MapPatch("storage/items/patch-bulk", PatchItemsAsync);
        api.MapPost("storage/items/get-bulk", GetItemsAsync);
        application.MapPut("/upload/{id}", TakeFileAsync);
    }

    private static Task ListDatasetsAsync(HttpContext context) =>
        ObjectList.WriteAsync(
            context.Response, "{\"result\": [", WireText.Dataset, context.Request.Query.ContainsKey("titleEq") ? 1 : Datasets, "]}");

    private static Task GiveUploadUrlsAsync(HttpContext context)
    {
        int count = int.Parse(context.Request.Query["count"].ToString(), CultureInfo.InvariantCulture);
        DigitTemplate url = WireText.UploadUrl($"{context.Request.Scheme}://{context.Request.Host}");
        return ObjectList.WriteAsync(context.Response, "{\"results\": [", url, count, "], \"nextPageToken\": null}");
    }

    private static async Task PatchItemsAsync(HttpContext context)
    {
        using JsonDocument call = await JsonDocument.ParseAsync(context.Request.Body);
        await WriteItemsAsync(context, call.RootElement.GetProperty("itemPatches").EnumerateObject().Select(patch => patch.Name));
    }

    private static async Task GetItemsAsync(HttpContext context)
    {
        using JsonDocument call = await JsonDocument.ParseAsync(context.Request.Body);
        await WriteItemsAsync(context, call.RootElement.GetProperty("itemUuids").EnumerateArray().Select(id => id.GetString()!));
    }

    private static Task WriteItemsAsync(HttpContext context, IEnumerable<string> ids)
    {
        context.Response.ContentType = "application/json";
        string items = string.Join(", ", ids.Select(id => $"{{\"uuid\": \"{id}\", {WireText.RestOfItem}}}"));
        return context.Response.WriteAsync($"{{\"results\": [{items}], \"nextPageToken\": null}}");
    }

    private static Task TakeFileAsync(HttpContext context) => context.Request.Body.CopyToAsync(Stream.Null);
}
