namespace EncordPS.Sandbox.Tests.Access;

public sealed class FolderRoleTests : IAsyncLifetime
{
    private const string Annotators = "5a3f0c1e-0002-4a00-8000-000000000001";

    private TestSandbox _sandbox = null!;
    private Guid _top;
    private Guid _inner;

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        _top = await CreateAsync(_sandbox.Client, "top", parent: null);
        _inner = await CreateAsync(_sandbox.Client, "inner", _top);
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task A_user_of_a_folder_reads_it_and_all_below_and_changes_nothing()
    {
        TestClient user = ClientOf("reader@example.com", "user");

        foreach (string path in Reads())
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(user, HttpMethod.Get, path));
        }

        foreach ((HttpMethod method, string path, object? body) in Writes())
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(user, method, path, body));
        }
    }

    [Fact]
    public async Task Who_has_no_role_in_a_folder_neither_reads_nor_changes_it()
    {
        TestClient stranger = _sandbox.ClientOf("nobody@example.com");

        foreach ((HttpMethod method, string path, object? body) in
            Reads().Select(path => (HttpMethod.Get, path, (object?)null)).Concat(Writes()))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, method, path, body));
        }
    }

    [Fact]
    public async Task An_admin_of_a_folder_changes_it_and_all_below()
    {
        TestClient admin = ClientOf("second@example.com", "admin");

        foreach ((HttpMethod method, string path, object? body) in Writes())
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(admin, method, path, body));
        }
    }

    [Fact]
    public async Task Moving_needs_a_right_in_what_is_moved_and_in_where_it_goes()
    {
        TestClient user = ClientOf("reader@example.com", "user");
        Guid own = await CreateAsync(user, "own", parent: null);

        Assert.Equal(HttpStatusCode.Forbidden, await MoveAsync(user, own, _top));
        Assert.Equal(HttpStatusCode.Forbidden, await MoveAsync(user, _inner, own));
        Assert.Equal(HttpStatusCode.OK, await MoveAsync(user, await CreateAsync(user, "other", parent: null), own));
    }

    private string[] Reads() =>
    [
        $"storage/folders/{_top}",
        $"storage/folders/{_inner}",
        $"storage/folders/{_inner}/folders",
        $"storage/folders/{_inner}/summary",
        $"storage/folders/{_inner}/groups",
    ];

    /// <summary>In an order in which all can be done.</summary>
    private (HttpMethod Method, string Path, object? Body)[] Writes() =>
    [
        (HttpMethod.Post, "storage/folders", new { name = "n", parent = _inner }),
        (HttpMethod.Patch, $"storage/folders/{_inner}", new { name = "n" }),
        (HttpMethod.Patch, "storage/folders/patch-bulk", new { folderPatches = new Dictionary<Guid, object> { [_inner] = new { name = "n" } } }),
        (HttpMethod.Post, $"storage/folders/{_inner}/groups", new { groupHashList = new[] { Annotators }, userRole = "user" }),
        (HttpMethod.Delete, $"storage/folders/{_inner}/groups?groupHashList={Annotators}", null),
        (HttpMethod.Post, "storage/folders/move", new { folderUuids = new[] { _inner }, newParentUuid = _top }),
        (HttpMethod.Delete, $"storage/folders/{_inner}", null),
    ];

    private TestClient ClientOf(string email, string role)
    {
        TestClient client = _sandbox.ClientOf(email);
        _sandbox.Server.SetFolderRole(_top, email, role);
        return client;
    }

    private static async Task<Guid> CreateAsync(TestClient client, string name, Guid? parent) =>
        (await client.V2Async(HttpMethod.Post, "storage/folders", new { name, parent })).GetProperty("uuid").GetGuid();

    private static Task<HttpStatusCode> MoveAsync(TestClient client, Guid folder, Guid target) => StatusAsync(
        client, HttpMethod.Post, "storage/folders/move", new { folderUuids = new[] { folder }, newParentUuid = target });

    private static async Task<HttpStatusCode> StatusAsync(TestClient client, HttpMethod method, string path, object? body = null)
    {
        using HttpResponseMessage response = await client.V2ResponseAsync(method, path, body);
        return response.StatusCode;
    }
}
