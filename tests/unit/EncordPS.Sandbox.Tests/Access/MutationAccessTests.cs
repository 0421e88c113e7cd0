using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V1;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Tests.Access;

/// <summary>
/// Everything that changes something, tried by a stranger: refused, and nothing is changed. The list is held against the
/// operations that there are, so that a new one cannot be forgotten.
/// </summary>
public sealed class MutationAccessTests : IAsyncLifetime
{
    // Reads that are asked for with a body.
    private static readonly string[] s_reading = ["POST storage/items/get-bulk"];

    // What everybody may do, because it concerns nothing of anybody else's.
    private static readonly string[] s_free = ["POST datasets"];

    private static readonly Dictionary<string, Func<Target, object?>> s_changes = new()
    {
        ["POST storage/folders"] = at => new { name = "n", parent = at.Folder },
        ["DELETE storage/folders/{folder}"] = _ => null,
        ["PATCH storage/folders/{folder}"] = _ => new { name = "n" },
        ["POST storage/folders/move"] = at => new { folderUuids = new[] { at.Folder }, newParentUuid = (Guid?)null },
        ["PATCH storage/folders/patch-bulk"] = at => new { folderPatches = new Dictionary<Guid, object> { [at.Folder] = new { name = "n" } } },
        ["POST storage/folders/{folder}/items/delete"] = at => new { childUuids = new[] { at.Item } },
        ["POST storage/folders/{folder}/items/move"] = at => new { itemUuids = new[] { at.Item }, newParentUuid = at.Folder },
        ["PATCH storage/folders/{folder}/items/{item}"] = _ => new { name = "n" },
        ["PATCH storage/items/patch-bulk"] = at => new { itemPatches = new Dictionary<Guid, object> { [at.Item] = new { name = "n" } } },
        ["POST storage/folders/{folder}/create-group-items"] = at => new[] { new { name = "n", layoutType = "default-grid", layoutContents = new[] { at.Item } } },
        ["POST storage/items/migrate-storage"] = at => new { toIntegrationHash = Seeded.GcpIntegration, itemsMap = new Dictionary<Guid, string?> { [at.Item] = null } },
        ["POST storage/items/reencode"] = at => new { storageItems = new[] { at.Item }, processTitle = "n" },
        ["POST storage/folders/{folder}/upload-signed-urls"] = _ => new { itemType = "image", count = 1 },
        ["POST storage/folders/{folder}/data-upload-jobs"] = _ => new { externalFiles = Files.Images(1), integrationHash = Seeded.AwsIntegration },
        ["POST storage/folders/{folder}/data-upload-jobs/{job}/cancel"] = _ => null,
        ["POST storage/folders/{folder}/cloud-synced-folder-syncs"] = _ => null,
        ["POST datasets/{dataset}/groups"] = _ => new { groupHashList = Array.Empty<Guid>(), userRole = 1 },
        ["DELETE datasets/{dataset}/groups"] = _ => null,
        ["POST storage/folders/{folder}/groups"] = _ => new { groupHashList = Array.Empty<Guid>(), userRole = 1 },
        ["DELETE storage/folders/{folder}/groups"] = _ => null,
        ["POST organisation/client-metadata-schema"] = _ => new { key = "text" },
        ["POST organisation/client-metadata-schema-v2"] = _ => new { key = new { ty = "text" } },
        ["PUT sandbox/faults"] = _ => new { profile = "none" },
        ["POST dicom-deidentification"] = _ => new { dicomUrls = new[] { Files.Good + "1.dcm" }, integrationUuid = Seeded.AwsIntegration },
        ["video POST"] = at => new[] { new { data_hash = at.Row, title = "n" } },
        ["video DELETE"] = _ => null,
        ["datarow POST"] = _ => new { data_title = "n" },
        ["datasetlinkitems POST"] = at => new { item_uuids = new[] { at.Item } },
        ["datasetusers POST"] = _ => new { user_emails = new[] { "li@example.com" }, user_role = 1 },
        ["datasetdatalongpolling POST"] = _ => new { files = Files.Images(1), integrationId = Seeded.AwsIntegration },
        ["imagegroupocr GET"] = at => new { image_group_data_hash = at.Row },
        ["reencodevideotask PUT"] = at => new { data_hash = new[] { at.Row } },
    };

    private TestSandbox _sandbox = null!;
    private Target _target = null!;

    public static TheoryData<string> Changes => [.. s_changes.Keys];

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        JsonElement row = (await _sandbox.RowsAsync(Seeded.TrafficCameras))[0];
        Guid item = row.GetProperty("backing_item_uuid").GetGuid();
        JsonElement stored = await _sandbox.Client.V2Async(HttpMethod.Get, $"storage/items/{item}");
        _target = new Target(stored.GetProperty("parent").GetGuid(), item, row.GetProperty("data_hash").GetGuid());
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public void Every_operation_that_changes_something_is_tried()
    {
        IEnumerable<string> v2 = Instances<IV2Endpoint>().Where(endpoint => endpoint.Method != "GET")
            .Select(endpoint => $"{endpoint.Method} {endpoint.Route}");
        IEnumerable<string> v1 = Instances<IV1Operation>()
            .Where(operation => operation.QueryMethod != "GET" || operation.QueryType == "imagegroupocr")
            .Select(operation => $"{operation.QueryType} {operation.QueryMethod}");

        Assert.Equal(v2.Except([.. s_reading, .. s_free]).Concat(v1).Order(), s_changes.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_stranger_is_refused_and_changes_nothing(string operation)
    {
        TestClient stranger = _sandbox.ClientOf("stranger@elsewhere.example", organisationRole: null);
        string before = State();

        Assert.True(await IsRefusedAsync(stranger, operation), "It was not refused.");

        Assert.Equal(before, State());
    }

    private async Task<bool> IsRefusedAsync(TestClient client, string operation)
    {
        string[] parts = operation.Split(' ');
        object? body = s_changes[operation](_target);
        if (parts[0] is not ("GET" or "POST" or "PUT" or "PATCH" or "DELETE"))
        {
            object uid = parts[0] switch { "datarow" => _target.Row, "video" when parts[1] == "DELETE" => new[] { _target.Row }, _ => Seeded.TrafficCameras };
            JsonElement answer = await client.V1EnvelopeAsync(parts[0], parts[1], Seeded.TrafficCameras, uid, body);
            return answer.GetProperty("status").GetInt32() is 403 or 404;
        }

        string path = parts[1].Replace("{folder}", $"{_target.Folder}").Replace("{item}", $"{_target.Item}")
            .Replace("{dataset}", $"{Seeded.TrafficCameras}").Replace("{job}", $"{Guid.NewGuid()}");
        using HttpResponseMessage response = await client.V2ResponseAsync(new HttpMethod(parts[0]), path, body);
        return response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            // Where several are named, an item that is not yours is one that is not there.
            || (response.StatusCode == HttpStatusCode.BadRequest && (await response.Content.ReadAsStringAsync()).Contains($"{_target.Item}"));
    }

    /// <summary>All that is stored, but for the users: to ask makes nobody known.</summary>
    private string State()
    {
        using Session session = _sandbox.Server.Database.Read();
        List<string> tables = session.All(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'user%' AND name NOT LIKE 'sqlite%' ORDER BY name", reader => reader.GetString(0));
        return string.Join('\n', tables.SelectMany(table => session.All($"SELECT * FROM \"{table}\"", RowText).Prepend(table)));
    }

    private static string RowText(Microsoft.Data.Sqlite.SqliteDataReader reader) =>
        string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));

    private static IEnumerable<T> Instances<T>() => typeof(T).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
        .Select(type => (T)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type));

    private sealed record Target(Guid Folder, Guid Item, Guid Row);
}
