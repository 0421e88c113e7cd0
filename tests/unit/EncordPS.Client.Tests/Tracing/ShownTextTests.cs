using System.Text.Json.Nodes;
using EncordPS.Authentication;
using EncordPS.Client.Tests.Authentication;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Tracing;

/// <summary>What a person sees of the requests with -Verbose and -Debug.</summary>
public sealed class ShownTextTests
{
    private const string SignedUrl = "https://b.s3.amazonaws.com/v.mp4?X-Amz-Credential=SECRET&X-Amz-Signature=SECRET";

    [Fact]
    public async Task The_debug_text_has_both_messages_and_no_secret()
    {
        HttpResponseMessage answer = CannedAnswers.Of(200, $$"""{"token": "SECRET", "signedUrl": "{{SignedUrl}}", "title": "kept"}""");
        answer.Headers.TryAddWithoutValidation("Set-Cookie", "SECRET");
        answer.Headers.TryAddWithoutValidation("Location", SignedUrl);
        RecordingObserver observer = await SendAsync(new ScriptedHandler().Answer(answer), wantsWire: true);

        Assert.Equal(2, observer.WireTexts.Count);
        Assert.StartsWith("> POST /v2/public/things?q=a", observer.WireTexts[0]);
        Assert.Contains("sent as it is", observer.WireTexts[0]);
        Assert.Contains("X-Cloud-Trace-Context", observer.WireTexts[0]);
        Assert.StartsWith("< 200 POST /v2/public/things", observer.WireTexts[1]);
        Assert.Contains("kept", observer.WireTexts[1]);
        Assert.All(observer.WireTexts, static text => Assert.DoesNotContain("SECRET", text));
    }

    [Fact]
    public async Task A_long_body_is_shown_in_part()
    {
        RecordingObserver observer = await SendAsync(
            new ScriptedHandler().Answer(200, $$"""{"text": "{{new string('x', 10_000)}}"}"""), wantsWire: true);

        Assert.InRange(observer.WireTexts[1].Length, 4096, 5000);
        Assert.EndsWith("… (10,012 bytes)", observer.WireTexts[1]);
    }

    [Fact]
    public async Task Without_a_listener_no_text_is_made() =>
        Assert.Empty((await SendAsync(new ScriptedHandler().Answer(200, "{}"), wantsWire: false)).WireTexts);

    [Fact]
    public async Task The_verbose_line_has_the_path_without_its_query()
    {
        RecordingObserver observer = await SendAsync(new ScriptedHandler().Answer(200, """{"a": 1}"""), wantsWire: false);

        Assert.Matches(@"^POST /v2/public/things -> 200, 8 bytes in \d+ ms$", Assert.Single(observer.CompletedRequests).ToString());
    }

    [Fact]
    public void The_verbose_line_counts_the_attempts_from_the_second()
    {
        Attempt.Report report = new("GET", "/v2/public/things", "503", 12345, TimeSpan.FromMilliseconds(1234.4), Number: 1);

        Assert.Equal("GET /v2/public/things -> 503, 12,345 bytes in 1,234 ms", report.ToString());
        Assert.Equal("GET /v2/public/things -> 503, 12,345 bytes in 1,234 ms (attempt 2)", (report with { Number = 2 }).ToString());
    }

    private static async Task<RecordingObserver> SendAsync(ScriptedHandler script, bool wantsWire)
    {
        RecordingObserver observer = new() { WantsWire = wantsWire };
        using BearerCredential credential = new(TestKeys.Secure("SECRET"));
        using EncordSession session = new(Settings.With(retries: 0) with { PrimaryHandler = () => script }, credential, new TestHost());
        RestCall call = new(HttpMethod.Post, "things")
        {
            Query = new QueryString().Add("q", "a"),
            Body = new JsonObject { ["objectUrl"] = SignedUrl, ["title"] = "sent as it is" },
        };
        await new ServiceApi(session, observer).Rest.SendAsync(call, PlainJson.Default.JsonElement, default);
        return observer;
    }
}
