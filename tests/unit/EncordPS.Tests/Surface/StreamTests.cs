namespace EncordPS.Tests.Surface;

/// <summary>What -Verbose and -Debug tell, and what they keep to themselves.</summary>
public sealed class StreamTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Verbose_tells_of_a_request_that_failed()
    {
        Trace.Answer = Answers.Html(status: 503);

        Assert.Contains(
            "-> 503", Assert.Single(Invoke("Get-EncordDataset -Verbose").Verbose), StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose_tells_of_each_attempt_and_the_wait_between()
    {
        using Engine engine = new();
        engine.Set("domain", Fixture.Server.Address);
        engine.Set("key", Fixture.Server.PrivateKeyPath);
        int count = 0;
        Trace.Replace(_ => count++ == 0, Answers.Html(status: 503));

        Invocation got = engine.Invoke("Connect-Encord $key -Domain $domain -MaximumRetryCount 1; Get-EncordDataset -Verbose");

        got.Errors.MustBeNone();
        Assert.Equal(2, got.Verbose.Count);
        Assert.Matches(@"-> 503, .*; next attempt in [\d.]+ s$", got.Verbose[0]);
        Assert.EndsWith("(attempt 2)", got.Verbose[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Debug_shows_the_wire_without_what_opens_doors()
    {
        Invocation got = Invoke(
            """
            # With -Debug the engine would ask at each message.
            $DebugPreference = 'Continue'
            $row = Get-EncordDataRow $shelves -Title 'aisle-01.png' -FetchSignedUrl
            $null = Get-EncordDataset
            ([uri] $row.SignedUrl).Query.Substring(1)
            """);

        string wire = string.Join('\n', got.Debug);
        Assert.Contains("query_type", wire, StringComparison.Ordinal);
        Assert.Contains("/v2/public/datasets/list", wire, StringComparison.Ordinal);
        Assert.DoesNotContain(got.Text, wire, StringComparison.Ordinal);
        Assert.Equal(3, Trace.Requests.Count);
        Assert.All(
            Trace.Requests.SelectMany(request => request.Headers.Where(header => header.Key is "Authorization" or "Signature")),
            header => Assert.DoesNotContain(header.Value, wire, StringComparison.Ordinal));
    }
}
