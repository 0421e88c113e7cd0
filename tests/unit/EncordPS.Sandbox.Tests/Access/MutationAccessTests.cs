using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Tests.Access;

/// <summary>
/// Everything that changes something, tried by a stranger: refused, and nothing is changed. The list is held against the
/// operations that there are, so that a new one cannot be forgotten.
/// </summary>
public sealed class MutationAccessTests : IAsyncLifetime
{
    // What everybody may do, because it concerns nothing of anybody else's.
    private static readonly string[] s_free = ["POST datasets"];

    // What takes no more than to see what it is about; or to belong to the organisation.
    private static readonly string[] s_forReaders = ["imagegroupocr GET", "POST storage/items/reencode", "POST dicom-deidentification"];

    private static readonly Dictionary<string, Func<AccessTarget, object?>> s_changes = new()
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
        ["POST datasets/{dataset}/users/bulk-delete"] = _ => new { userEmails = new[] { "mara@example.com" } },
        ["POST organisation/groups"] = _ => new { name = "n" },
        ["PATCH organisation/groups/{group}"] = _ => new { name = "n" },
        ["DELETE organisation/groups/{group}"] = _ => null,
        ["POST organisation/groups/{group}/users"] = _ => new { userEmails = new[] { "tom@example.com" } },
        ["POST organisation/groups/{group}/users/bulk-delete"] = _ => new { userEmails = new[] { "jonas@example.com" } },
        ["POST organisation/users"] = _ => new { email = "new@example.com", roleMnemonicName = "MEMBER", memberType = "internal" },
        ["DELETE organisation/users/{email}"] = _ => null,
        ["POST organisation/organisation-tags"] = _ => new { name = "night" },
        ["DELETE organisation/organisation-tags/{tag}"] = _ => null,
        ["POST organisation/client-metadata-schema"] = _ => new { key = "text" },
        ["POST organisation/client-metadata-schema-v2"] = _ => new { key = new { ty = "text" } },
        ["PUT sandbox/faults"] = _ => new { profile = "none" },
        ["PUT sandbox/roles"] = _ => new { },
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
    private AccessTarget _target = null!;

    public static TheoryData<string> Changes => [.. s_changes.Keys];

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        _target = await AccessTarget.FindAsync(_sandbox);
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public void Every_operation_that_changes_something_is_tried()
    {
        IEnumerable<string> v2 = AllOperations.V2(_sandbox).Where(endpoint => endpoint.Method != "GET").Select(AllOperations.NameOf);
        IEnumerable<string> v1 = AllOperations.V1(_sandbox).Where(AllOperations.IsChange).Select(AllOperations.NameOf);

        Assert.Equal(v2.Except([.. AllOperations.AskedWithBody, .. s_free]).Concat(v1).Order(), s_changes.Keys.Order());
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

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_user_who_may_read_changes_nothing(string operation)
    {
        TestClient reader = _sandbox.ClientOf("reader@example.com", Seeded.TrafficCameras);
        _sandbox.Server.SetFolderRole(_target.Folder, "reader@example.com", "user");
        string before = State();

        Assert.Equal(!s_forReaders.Contains(operation), await IsRefusedAsync(reader, operation));

        if (!s_forReaders.Contains(operation))
        {
            Assert.Equal(before, State());
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task An_admin_is_let_in(string operation) =>
        Assert.NotEqual(403, (await _target.CallAsync(_sandbox.Client, operation, s_changes[operation](_target))).Status);

    private async Task<bool> IsRefusedAsync(TestClient client, string operation)
    {
        (int status, string text) = await _target.CallAsync(client, operation, s_changes[operation](_target));
        return status is 403 or 404
            // Where several are named, an item that is not yours is one that is not there.
            || (status == 400 && text.Contains($"{_target.Item}"));
    }

    /// <summary>All that is stored, but for the users: to ask makes nobody known.</summary>
    private string State()
    {
        using Session session = _sandbox.Server.Database.Read();
        List<string> tables = session.All<string>(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'user%' AND name NOT LIKE 'sqlite%' ORDER BY name");
        return string.Join('\n', tables.SelectMany(table => session.All<dynamic>($"SELECT * FROM \"{table}\"").Select(RowText).Prepend(table)));
    }

    private static string RowText(dynamic row) => string.Join('|', ((IDictionary<string, object>)row).Values);
}
