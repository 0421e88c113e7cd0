using System.Text;

namespace EncordPS.Bench.Measuring;

/// <summary>The requests that a work cannot do without, step by step.</summary>
internal static class FloorWork
{
    private const int ItemsInPatch = 1000;
    private const string RowFilter =
        """{"title_eq": null, "title_like": null, "created_before": null, "created_after": null, "data_types": null, "dataset_access_settings": {"fetch_client_metadata": false}, "data_hashes": null}""";

    /// <summary>Whether the program's first request is part of what is measured.</summary>
    public static bool IsCold(string[] work) => work[0] == Work.FirstRequest;

    /// <summary>As many requests at once as the cmdlet sends by default; what goes row by row goes one by one.</summary>
    public static int AtOnce(string[] work) => work[0] is Work.Save or Work.GrantOne ? 1 : 4;

    public static IReadOnlyList<BareRequest[]> Steps(string[] work)
    {
        int count = int.Parse(work[1], CultureInfo.InvariantCulture);
        return work[0] switch
        {
            Work.List => [[BareRequest.Legacy(Ids.Dataset(count), "datarows", "GET", "null", RowFilter)]],
            Work.Datasets => [[new BareRequest(HttpMethod.Get, "v2/public/datasets/list")]],
            Work.Folders => Pages("storage/folders", count),
            Work.Items => Pages("storage/search/items", count),
            Work.Groups => [[new BareRequest(HttpMethod.Get, "v2/public/user/current-organisation/groups")]],
            Work.FirstRequest => [[new BareRequest(HttpMethod.Get, "v2/public/datasets/list?titleEq=x")]],
            Work.Metadata => [Many(count / ItemsInPatch, Patch)],
            Work.Save => [Many(count, Save)],
            Work.Grants => [Many(100, dataset => Grant(dataset, count / 100))],
            Work.GrantOne => [Many(count, dataset => Grant(dataset, 1))],
            Work.Upload => Upload(count),
            _ => throw new ArgumentException($"There is no floor for {work[0]}."),
        };
    }

    // One after the other: each page names the next.
    private static BareRequest[][] Pages(string path, int count) =>
    [
        .. Enumerable.Range(0, count / Work.PageSize).Select(page => new[]
        {
            new BareRequest(HttpMethod.Get, $"v2/public/{path}?pageSize={Work.PageSize}&pageToken={page * Work.PageSize}"),
        }),
    ];

    private static BareRequest[] Many(int count, Func<int, BareRequest> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static BareRequest Patch(int batch)
    {
        IEnumerable<string> patches = Enumerable.Range(batch * ItemsInPatch, ItemsInPatch)
            .Select(item => $$$"""
                "{{{Ids.Item(item)}}}": {"clientMetadata": {"site": "north", "camera": 4}}
                """);
        return new BareRequest(
            HttpMethod.Patch,
            "v2/public/storage/items/patch-bulk",
            Encoding.UTF8.GetBytes($$$"""{"itemPatches": {{{{string.Join(", ", patches)}}}}}"""));
    }

    private static BareRequest Save(int row) => BareRequest.Legacy(
        Ids.Dataset(1), "datarow", "POST", $"\"{Ids.Row(row)}\"", """{"client_metadata": {"site": "north", "camera": 4}}""");

    private static BareRequest Grant(int dataset, int users)
    {
        IEnumerable<string> emails = Enumerable.Range(0, users).Select(user => $"\"user{user}@example.com\"");
        return BareRequest.Legacy(
            Ids.Dataset(dataset), "datasetusers", "POST", $"\"{Ids.Dataset(dataset)}\"",
            $$"""{"user_emails": [{{string.Join(", ", emails)}}], "user_role": 1}""");
    }

    private static BareRequest[][] Upload(int files)
    {
        byte[] file = new byte[Work.FileSize];
        return
        [
            [new BareRequest(HttpMethod.Get, $"v2/public/presigned-urls?count={files}&uploadItemType=image")],
            Many(files, item => new BareRequest(HttpMethod.Put, $"upload/{Ids.Item(item)}", file)),
        ];
    }
}
