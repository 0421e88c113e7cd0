using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Errors;

public sealed class StatusErrorTests
{
    [Theory]
    [InlineData(201, EncordErrorKind.Server)]
    [InlineData(202, EncordErrorKind.Server)]
    [InlineData(301, EncordErrorKind.MalformedAnswer)]
    [InlineData(308, EncordErrorKind.MalformedAnswer)]
    [InlineData(400, EncordErrorKind.InvalidArguments)]
    [InlineData(401, EncordErrorKind.Authentication)]
    [InlineData(403, EncordErrorKind.Authorisation)]
    [InlineData(404, EncordErrorKind.NotFound)]
    [InlineData(405, EncordErrorKind.NotAllowed)]
    [InlineData(408, EncordErrorKind.Timeout)]
    [InlineData(409, EncordErrorKind.AlreadyExists)]
    [InlineData(406, EncordErrorKind.InvalidArguments)]
    [InlineData(410, EncordErrorKind.NotFound)]
    [InlineData(413, EncordErrorKind.TooLarge)]
    [InlineData(414, EncordErrorKind.TooLarge)]
    [InlineData(415, EncordErrorKind.InvalidArguments)]
    [InlineData(418, EncordErrorKind.InvalidArguments)]
    [InlineData(422, EncordErrorKind.InvalidArguments)]
    [InlineData(425, EncordErrorKind.Server)]
    [InlineData(429, EncordErrorKind.RateLimited)]
    [InlineData(431, EncordErrorKind.TooLarge)]
    [InlineData(451, EncordErrorKind.InvalidArguments)]
    [InlineData(499, EncordErrorKind.InvalidArguments)]
    [InlineData(500, EncordErrorKind.Server)]
    [InlineData(501, EncordErrorKind.Server)]
    [InlineData(502, EncordErrorKind.Server)]
    [InlineData(503, EncordErrorKind.Server)]
    [InlineData(504, EncordErrorKind.Server)]
    public async Task A_status_has_its_kind(int status, EncordErrorKind kind)
    {
        EncordException error = await FailAsync(CannedAnswers.Of(status));

        Assert.Equal((kind, status), (error.Kind, error.StatusCode));
        Assert.NotEqual("", error.Message);
        Assert.Null(error.Code);
        Assert.Matches("^[0-9a-f]{32}$", error.TraceId);
    }

    [Theory]
    [InlineData("""{"message": "M"}""", "M")]
    [InlineData("""{"detail": "D"}""", "D")]
    [InlineData("""{"message": "M", "detail": "D"}""", "M")]
    [InlineData("""{"message": "", "detail": "D"}""", "D")]
    [InlineData("""{"message": null, "detail": "D"}""", "D")]
    [InlineData("""{"detail": [{"loc": ["body", "title"], "msg": "field required", "type": "missing"}]}""", "body.title: field required")]
    [InlineData("""{"detail": [{"loc": ["query", 0], "msg": "A"}, {"msg": "B"}, "C"]}""", "query.0: A; B; C")]
    public async Task The_service_says_the_reason_itself(string body, string message)
    {
        Assert.Equal(message, (await FailAsync(CannedAnswers.Of(400, body))).Message);
        Assert.Equal(message, (await FailAsync(CannedAnswers.Of(422, body))).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData(CannedAnswers.Html)]
    [InlineData("""{"message": ""}""")]
    [InlineData("""{"message": "", "detail": ""}""")]
    [InlineData("""{"detail": null}""")]
    [InlineData("""{"detail": []}""")]
    [InlineData("""{"detail": 5}""")]
    [InlineData("""{"detail": "\ud800"}""")]
    [InlineData("""{"message": "cut of""")]
    public async Task Without_a_reason_the_status_has_to_do(string body)
    {
        EncordException error = await FailAsync(CannedAnswers.Of(400, body));

        Assert.Equal("Encord refused the arguments.", error.Message);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("0", 0)]
    [InlineData(null, null)]
    [InlineData("soon", null)]
    public async Task The_wait_that_the_service_asked_for_is_kept(string? header, int? seconds)
    {
        EncordException error = await FailAsync(CannedAnswers.Of(429, retryAfter: header));

        Assert.Equal(seconds, (int?)error.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(503, true, true)]
    [InlineData(503, false, false)]
    [InlineData(429, false, true)]
    public async Task It_says_whether_the_call_can_be_repeated_safely(int status, bool isRepeatable, bool isSafe)
    {
        EncordException error = await FailAsync(CannedAnswers.Of(status), isRepeatable);

        Assert.Equal(isSafe, error.IsSafeToRetry);
    }

    [Fact]
    public async Task No_more_of_a_long_error_page_is_read_than_a_message_can_use()
    {
        ScriptedStream endless = new(Enumerable.Repeat(new byte[64 * 1024], 1000));

        EncordException error = await FailAsync(CannedAnswers.Of(endless, status: 502));

        Assert.Equal(EncordErrorKind.Server, error.Kind);
        Assert.False(endless.IsDrained);
        Assert.True(endless.IsDisposed);
    }

    [Theory]
    [InlineData("", "The answer is empty")]
    [InlineData(CannedAnswers.Html, "The answer is HTML")]
    [InlineData("nonsense", "The answer is not the JSON")]
    public async Task A_success_must_carry_JSON_even_where_its_content_matters_to_nobody(string body, string message)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(200, body, times: 2));

        EncordException ignored = await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(RestCall.Get("things"), default));
        EncordException read = await Assert.ThrowsAsync<EncordException>(
            () => client.Service.Rest.SendAsync(RestCall.Get("things"), CloudIntegrationJson.Default.CloudIntegration, default));

        Assert.All([ignored, read], error => Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind));
        Assert.All([ignored, read], error => Assert.StartsWith(message, error.Message));
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "null")]
    [InlineData(200, """{"any": "thing"}""")]
    public async Task No_content_and_any_JSON_are_a_success_where_the_content_matters_to_nobody(int status, string body)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(status, body));

        await client.Service.Rest.SendAsync(RestCall.Get("things"), default);

        Assert.Equal($"{status}", Assert.Single(client.Observer.CompletedRequests).Outcome);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"integrationUuid": "no-uuid"}""")]
    public async Task An_answer_of_the_wrong_shape_is_malformed(int status, string body)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(status, body));

        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => client.Service.Rest.SendAsync(RestCall.Get("things"), CloudIntegrationJson.Default.CloudIntegration, default));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    private static async Task<EncordException> FailAsync(HttpResponseMessage answer, bool isRepeatable = true)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(answer));
        RestCall call = new(HttpMethod.Post, "things") { IsRepeatable = isRepeatable };
        return await Assert.ThrowsAsync<EncordException>(() => client.Service.Rest.SendAsync(call, default));
    }
}
