namespace EncordPS.Sandbox.Tests.Access;

/// <summary>
/// Everything that can be read, tried by somebody who may read it and by a stranger. The list is held against the operations
/// that there are, so that a new one cannot be forgotten.
/// </summary>
public sealed class ReadAccessTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<AccessTarget, object?>> s_reads = new()
    {
        ["GET cloud-integrations"] = _ => null,
        ["GET datasets/list"] = _ => null,
        ["GET datasets/{dataset}/groups"] = _ => null,
        ["GET datasets/{dataset}/users"] = _ => null,
        ["GET dicom-deidentification/{task}"] = _ => null,
        ["GET organisation/client-metadata-schema"] = _ => null,
        ["GET organisation/client-metadata-schema-v2"] = _ => null,
        ["GET organisation/groups/{group}"] = _ => null,
        ["GET organisation/groups/{group}/users"] = _ => null,
        ["GET organisation/organisation-tags"] = _ => null,
        ["GET organisation/users"] = _ => null,
        ["GET presigned-urls"] = _ => null,
        ["GET sandbox/faults"] = _ => null,
        ["GET sandbox/roles"] = _ => null,
        ["GET storage/folders"] = _ => null,
        ["GET storage/folders/{folder}"] = _ => null,
        ["GET storage/folders/{folder}/cloud-linked-folder-syncs/{task}/long-polling"] = _ => null,
        ["GET storage/folders/{folder}/data-upload-jobs/{job}"] = _ => null,
        ["GET storage/folders/{folder}/folders"] = _ => null,
        ["GET storage/folders/{folder}/groups"] = _ => null,
        ["GET storage/folders/{folder}/items"] = _ => null,
        ["GET storage/folders/{folder}/items/{item}/child-items"] = _ => null,
        ["GET storage/folders/{folder}/items/{item}/summary"] = _ => null,
        ["GET storage/folders/{folder}/summary"] = _ => null,
        ["GET storage/items/reencode/{task}"] = _ => null,
        ["GET storage/items/{item}"] = _ => null,
        ["GET storage/search/folders"] = _ => null,
        ["GET storage/search/items"] = _ => null,
        ["GET user/bearer-token"] = _ => null,
        ["GET user/current-organisation/groups"] = _ => null,
        ["POST storage/items/get-bulk"] = at => new { itemUuids = new[] { at.Item }, signUrls = true },
        ["datarow GET"] = _ => new { },
        ["datarows GET"] = _ => new { },
        ["dataset GET"] = _ => new { },
        ["datasetdatalongpolling GET"] = _ => new { process_hash = Guid.NewGuid(), timeout_seconds = 0 },
        ["reencodevideotask GET"] = _ => new { },
    };

    private TestSandbox _sandbox = null!;
    private AccessTarget _target = null!;

    public static TheoryData<string> Reads => [.. s_reads.Keys];

    public async Task InitializeAsync()
    {
        _sandbox = await TestSandbox.StartAsync();
        _target = await AccessTarget.FindAsync(_sandbox);
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public void Every_read_is_tried()
    {
        IEnumerable<string> v2 = AllOperations.V2(_sandbox).Where(endpoint => endpoint.Method == "GET").Select(AllOperations.NameOf);
        IEnumerable<string> v1 = AllOperations.V1(_sandbox).Where(operation => !AllOperations.IsChange(operation)).Select(AllOperations.NameOf);

        Assert.Equal(v2.Concat(AllOperations.AskedWithBody).Concat(v1).Order(), s_reads.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_stranger_sees_nothing_of_it(string operation)
    {
        TestClient stranger = _sandbox.ClientOf("stranger@elsewhere.example", organisationRole: null);

        (int status, string text) = await _target.CallAsync(stranger, operation, s_reads[operation](_target));

        Assert.True(status is 200 or 403 or 404, text);
        if (status == 200)
        {
            Assert.All(Ids(), id => Assert.DoesNotContain($"{id}", text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Who_has_the_role_of_a_user_may_read_it(string operation)
    {
        TestClient reader = _sandbox.ClientOf("reader@example.com", Seeded.TrafficCameras);
        _sandbox.Server.SetFolderRole(_target.Folder, "reader@example.com", "user");

        (int status, string text) = await _target.CallAsync(reader, operation, s_reads[operation](_target));

        // There is no job or task of a random id.
        Assert.True(status == 200 || (status == 404 && IsOfAJob(operation)), $"{status}: {text}");
    }

    private static bool IsOfAJob(string operation) =>
        operation.Contains("{task}") || operation.Contains("{job}") || operation is "datasetdatalongpolling GET" or "reencodevideotask GET";

    /// <summary>What no stranger learns; an id that the request has is not one of them where it is refused.</summary>
    private Guid[] Ids() => [Seeded.TrafficCameras, Seeded.AwsIntegration, _target.Folder, _target.Item, _target.Row];
}
