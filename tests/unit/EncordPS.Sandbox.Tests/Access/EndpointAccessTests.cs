using System.Text.RegularExpressions;

namespace EncordPS.Sandbox.Tests.Access;

/// <summary>Goes over every endpoint that there is, so that a new one cannot forget its lock.</summary>
public sealed partial class EndpointAccessTests
{
    [Fact]
    public async Task No_endpoint_answers_without_a_signature()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        foreach ((string method, string route) in Endpoints(sandbox))
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(method), Path(route, _ => Guid.NewGuid()));
            using HttpResponseMessage response = await sandbox.Client.Http.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{route}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task A_stranger_is_refused_at_every_endpoint_below_a_dataset_or_a_folder()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        TestClient stranger = sandbox.ClientOf("stranger@elsewhere.example", organisationRole: null);
        JsonElement row = (await sandbox.RowsAsync(Seeded.TrafficCameras))[0];
        Guid item = row.GetProperty("backing_item_uuid").GetGuid();
        Guid folder = (await sandbox.Client.V2Async(HttpMethod.Get, $"storage/items/{item}")).GetProperty("parent").GetGuid();

        foreach ((string method, string route) in Endpoints(sandbox).Where(endpoint => PlaceholderPattern().IsMatch(endpoint.Route)))
        {
            string path = Path(route, name => name switch
            {
                "dataset" => Seeded.TrafficCameras,
                "folder" => folder,
                "item" => item,
                _ => Guid.NewGuid(),
            });
            using HttpResponseMessage response = await stranger.V2ResponseAsync(
                new HttpMethod(method), path["/v2/public/".Length..], method == "GET" ? null : Bodies(folder, item));
            Assert.True(
                response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{method} {route}: {response.StatusCode}");
        }
    }

    /// <summary>All that any of the endpoints wants to find in a body.</summary>
    private static object Bodies(Guid folder, Guid item) => new
    {
        groupHashList = Array.Empty<Guid>(),
        userRole = 1,
        userEmails = new[] { "li@example.com" },
        itemUuids = new[] { item },
        childUuids = new[] { item },
        newParentUuid = folder,
        itemType = "image",
        count = 1,
        externalFiles = Files.Images(1),
        integrationHash = Seeded.AwsIntegration,
        name = "n",
    };

    // Of the groups of items the body is a list.
    private static IEnumerable<(string Method, string Route)> Endpoints(TestSandbox sandbox) =>
        AllOperations.V2(sandbox).Where(endpoint => !endpoint.Route.EndsWith("/create-group-items", StringComparison.Ordinal));

    private static string Path(string route, Func<string, Guid> id) => "/v2/public/" + PlaceholderPattern().Replace(
        route, match => id(match.Groups["name"].Value).ToString());

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex PlaceholderPattern();
}
