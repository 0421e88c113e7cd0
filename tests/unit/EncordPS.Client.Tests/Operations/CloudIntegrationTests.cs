using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class CloudIntegrationTests
{
    [Fact]
    public async Task A_filter_repeats_its_name_for_each_value()
    {
        Capture capture = Capture.Load("get_cloud_integrations-uuids");
        ScriptedHandler script = capture.Replay();

        List<CloudIntegration> integrations = await ListAsync(
            script, ["055b45f5-6ba7-556d-89db-380874402e59", "bfb78a81-7f94-59e9-9079-60083fd0b53a"]);

        capture.AssertSame(script.Request);
        Assert.Equal(["AWS prod", "GCP Forschung ü"], integrations.Select(static integration => integration.Title));
        Assert.Equal(Guid.Parse("055b45f5-6ba7-556d-89db-380874402e59"), integrations[0].Id);
    }

    [Fact]
    public async Task Titles_and_the_organisation_switch_are_sent_in_the_order_of_the_protocol()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"result": []}""");

        await ListAsync(script, ids: ["i"], titles: ["a b", "ü"], includeOrgAccess: true);

        Assert.Equal(
            "/v2/public/cloud-integrations?filterIntegrationUuids=i&filterIntegrationTitles=a+b&filterIntegrationTitles=%C3%BC&includeOrgAccess=True",
            script.Request.Target);
    }

    [Fact]
    public async Task Filters_that_are_empty_or_missing_are_not_sent()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(200, """{"result": []}""", times: 2);

        await ListAsync(script);
        await ListAsync(script, ids: [], titles: []);

        Assert.All(script.Requests, static request => Assert.Equal("/v2/public/cloud-integrations?includeOrgAccess=False", request.Target));
    }

    private static async Task<List<CloudIntegration>> ListAsync(
        ScriptedHandler script, string[]? ids = null, string[]? titles = null, bool includeOrgAccess = false)
    {
        using TestClient client = TestClient.Over(script);
        return await client.Api.CloudIntegrations.ListAsync(ids, titles, includeOrgAccess, default).CollectAsync();
    }
}
