using System.Globalization;
using System.Text.Json;
using EncordPS.Bench.Measuring;

namespace EncordPS.Bench.Server;

/// <summary>The v2 API's answers, and the storage that uploads go to.</summary>
internal static class RestApi
{
    public const int Entries = 10_000;

    private static readonly byte[] s_zeros = new byte[64 * 1024];

    public static void Map(WebApplication application)
    {
        RouteGroupBuilder api = application.MapGroup("/v2/public");
        api.MapGet("datasets/list", ListDatasetsAsync);
        api.MapGet("storage/folders", context => ListPageAsync(context, WireText.Folder));
        api.MapGet("storage/search/folders", context => ListPageAsync(context, WireText.Folder));
        api.MapGet("storage/search/items", context => ListPageAsync(context, WireText.Item));
        api.MapGet("user/current-organisation/groups", context =>
            ObjectList.WriteAsync(context.Response, "{\"results\": [", WireText.Group, Entries, "], \"nextPageToken\": null}"));
        api.MapGet("presigned-urls", GiveUploadUrlsAsync);
        api.MapGet("storage/items/{id}", (HttpContext context, string id) =>
            Results.Text($"{{{ItemText(context, id)}}}", "application/json"));
        api.MapPatch("storage/items/patch-bulk", PatchItemsAsync);
        api.MapPost("storage/items/get-bulk", GetItemsAsync);
        application.MapPut("/upload/{id}", TakeFileAsync);
        application.MapGet("/blob/{size:long}", GiveFileAsync);
    }

    private static Task ListDatasetsAsync(HttpContext context) =>
        ObjectList.WriteAsync(
            context.Response, "{\"result\": [", WireText.Dataset, CountOf(context.Request.Query), "]}");

    private static int CountOf(IQueryCollection query) =>
        !query.ContainsKey("titleEq") ? Entries
        : query["titleEq"] == Work.ShortTitle ? Work.ShortCount
        : 1;

    private static Task ListPageAsync(HttpContext context, DigitTemplate entry)
    {
        _ = int.TryParse(context.Request.Query["pageToken"].ToString(), CultureInfo.InvariantCulture, out int begin);
        int size = int.Parse(context.Request.Query["pageSize"].ToString(), CultureInfo.InvariantCulture);
        int end = Math.Min(begin + size, Entries);
        string next = end < Entries ? string.Create(CultureInfo.InvariantCulture, $"\"{end}\"") : "null";
        return ObjectList.WriteAsync(context.Response, "{\"results\": [", entry, end - begin, $"], \"nextPageToken\": {next}}}");
    }

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
        string items = string.Join(", ", ids.Select(id => $"{{{ItemText(context, id)}}}"));
        return context.Response.WriteAsync($"{{\"results\": [{items}], \"nextPageToken\": null}}");
    }

    private static string ItemText(HttpContext context, string id) =>
        $"\"uuid\": \"{id}\", {WireText.FileOf(id, $"{context.Request.Scheme}://{context.Request.Host}")}, {WireText.RestOfItem}";

    private static async Task GiveFileAsync(HttpContext context, long size)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = size;
        for (long left = size; left > 0; left -= s_zeros.Length)
        {
            await context.Response.Body.WriteAsync(s_zeros.AsMemory(0, (int)Math.Min(left, s_zeros.Length)), context.RequestAborted);
        }
    }

    private static Task TakeFileAsync(HttpContext context) => context.Request.Body.CopyToAsync(Stream.Null);
}
