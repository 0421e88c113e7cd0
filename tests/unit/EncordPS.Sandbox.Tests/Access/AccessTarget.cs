namespace EncordPS.Sandbox.Tests.Access;

/// <summary>What access is tried on: a row of a dataset, the item behind it, and the folder of that.</summary>
internal sealed record AccessTarget(Guid Folder, Guid Item, Guid Row)
{
    private const string Annotators = "5a3f0c1e-0002-4a00-8000-000000000001";

    private static readonly string[] s_methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static async Task<AccessTarget> FindAsync(TestSandbox sandbox)
    {
        JsonElement row = (await sandbox.RowsAsync(Seeded.TrafficCameras))[0];
        Guid item = row.GetProperty("backing_item_uuid").GetGuid();
        JsonElement stored = await sandbox.Client.V2Async(HttpMethod.Get, $"storage/items/{item}");
        return new AccessTarget(stored.GetProperty("parent").GetGuid(), item, row.GetProperty("data_hash").GetGuid());
    }

    /// <summary>Calls an operation of either API by its name: "GET datasets/list", "datarows GET".</summary>
    public async Task<(int Status, string Text)> CallAsync(TestClient client, string operation, object? body)
    {
        string[] parts = operation.Split(' ');
        if (!s_methods.Contains(parts[0]))
        {
            JsonElement answer = await client.V1EnvelopeAsync(parts[0], parts[1], Seeded.TrafficCameras, UidOf(parts[0], parts[1]), body);
            return (answer.GetProperty("status").GetInt32(), answer.ToString());
        }

        string path = parts[1].Replace("{folder}", $"{Folder}").Replace("{item}", $"{Item}")
            .Replace("{dataset}", $"{Seeded.TrafficCameras}").Replace("{group}", Annotators).Replace("{email}", "tom%40example.com")
            .Replace("{job}", $"{Guid.NewGuid()}").Replace("{task}", $"{Guid.NewGuid()}").Replace("{tag}", $"{Guid.NewGuid()}")
            .Replace("presigned-urls", "presigned-urls?uploadItemType=image");
        using HttpResponseMessage response = await client.V2ResponseAsync(new HttpMethod(parts[0]), path, body);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private object UidOf(string type, string method) => type switch
    {
        "datarow" => Row,
        "reencodevideotask" when method == "GET" => 1,
        "video" when method == "DELETE" => new[] { Row },
        _ => Seeded.TrafficCameras,
    };
}
