using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Errors;

public sealed class LegacyErrorTests
{
    [Theory]
    [InlineData("AUTHENTICATION_ERROR", EncordErrorKind.Authentication)]
    [InlineData("AUTHORISATION_ERROR", EncordErrorKind.Authorisation)]
    [InlineData("RESOURCE_NOT_FOUND_ERROR", EncordErrorKind.NotFound)]
    [InlineData("METHOD_NOT_ALLOWED_ERROR", EncordErrorKind.NotAllowed)]
    [InlineData("UNKNOWN_ERROR", EncordErrorKind.Server)]
    [InlineData("OPERATION_NOT_ALLOWED", EncordErrorKind.Authorisation)]
    [InlineData("ANSWER_DICTIONARY_ERROR", EncordErrorKind.InvalidArguments)]
    [InlineData("CORRUPTED_LABEL_ERROR", EncordErrorKind.InvalidArguments)]
    [InlineData("FILE_TYPE_NOT_SUPPORTED_ERROR", EncordErrorKind.InvalidArguments)]
    [InlineData("FILE_SIZE_NOT_SUPPORTED_ERROR", EncordErrorKind.TooLarge)]
    [InlineData("FEATURE_DOES_NOT_EXIST_ERROR", EncordErrorKind.InvalidArguments)]
    [InlineData("UPLOAD_OPERATION_NOT_SUPPORTED_ERROR", EncordErrorKind.NotAllowed)]
    [InlineData("DETECTION_RANGE_INVALID_ERROR", EncordErrorKind.InvalidArguments)]
    [InlineData("RESOURCE_EXISTS_ERROR", EncordErrorKind.AlreadyExists)]
    [InlineData("INVALID_DATE_FORMAT_ERROR", EncordErrorKind.InvalidArguments)]
    [InlineData("DUPLICATE_SSH_KEY_ERROR", EncordErrorKind.Authentication)]
    [InlineData("SSH_KEY_NOT_FOUND_ERROR", EncordErrorKind.Authentication)]
    [InlineData("INVALID_ARGUMENTS_ERROR", EncordErrorKind.InvalidArguments)]
    [InlineData("WRONG_PROJECT_TYPE_ERROR", EncordErrorKind.InvalidArguments)]
    [InlineData("RATE_LIMIT_ERROR", EncordErrorKind.RateLimited)]
    [InlineData("SOME_FUTURE_ERROR", EncordErrorKind.InvalidArguments)]
    public async Task A_code_has_its_kind_whatever_the_HTTP_status_says(string code, EncordErrorKind kind)
    {
        foreach (int httpStatus in (int[])[200, 400, 401, 500])
        {
            EncordException error = await FailAsync($$"""{"status": 418, "response": ["{{code}}"]}""", httpStatus);

            Assert.Equal(kind, error.Kind);
            Assert.Equal(code, error.Code);
            Assert.Equal(418, error.StatusCode);
            Assert.NotEqual("", error.Message);
            Assert.Matches("^[0-9a-f]{32}$", error.TraceId);
        }
    }

    [Theory]
    [InlineData(500, EncordErrorKind.Server, false)]
    [InlineData(408, EncordErrorKind.Server, false)]
    [InlineData(410, EncordErrorKind.InvalidArguments, false)]
    [InlineData(429, EncordErrorKind.RateLimited, true)]
    public async Task A_code_that_is_not_known_is_a_refusal_where_the_status_says_so(int status, EncordErrorKind kind, bool isSafe)
    {
        EncordException error = await FailAsync($$"""{"status": {{status}}, "response": ["SOME_FUTURE_ERROR"]}""");

        Assert.Equal((kind, isSafe), (error.Kind, error.IsSafeToRetry));
    }

    [Theory]
    [InlineData("RESOURCE_NOT_FOUND_ERROR", "There is no dataset 7.")]
    [InlineData("INVALID_ARGUMENTS_ERROR", "There is no dataset 7.")]
    [InlineData("WRONG_PROJECT_TYPE_ERROR", "There is no dataset 7.")]
    [InlineData("RESOURCE_EXISTS_ERROR", "An object like that exists already. There is no dataset 7.")]
    [InlineData("SOME_FUTURE_ERROR", "Encord refused the request with the error SOME_FUTURE_ERROR. There is no dataset 7.")]
    [InlineData("AUTHENTICATION_ERROR", "Encord did not accept the credentials.")]
    [InlineData("RATE_LIMIT_ERROR", "There is no dataset 7.")]
    [InlineData("UNKNOWN_ERROR", "Encord failed to answer: a fault on the service's side.")]
    public async Task The_payload_is_the_reason_where_the_protocol_says_so(string code, string message)
    {
        EncordException error = await FailAsync($$"""{"status": 400, "response": ["{{code}}"], "payload": "There is no dataset 7."}""");

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("""{"maximum_labels_allowed": 100}""")]
    [InlineData("[1]")]
    public async Task A_payload_that_is_no_text_is_no_reason(string payload)
    {
        EncordException error = await FailAsync($$"""{"status": 404, "response": ["RESOURCE_NOT_FOUND_ERROR"], "payload": {{payload}}}""");

        Assert.Equal("The object does not exist.", error.Message);
    }

    [Theory]
    [InlineData("""{"status": 401, "response": "AUTHENTICATION_ERROR"}""", EncordErrorKind.Authentication, "AUTHENTICATION_ERROR")]
    [InlineData("""{"status": 401, "response": ["AUTHENTICATION_ERROR", "UNKNOWN_ERROR"]}""", EncordErrorKind.Authentication, "AUTHENTICATION_ERROR")]
    [InlineData("""{"status": "200", "response": {}}""", EncordErrorKind.Server, null)]
    [InlineData("""{"status": 500, "response": []}""", EncordErrorKind.Server, null)]
    [InlineData("""{"status": 500, "response": [500]}""", EncordErrorKind.Server, null)]
    [InlineData("""{"status": 429, "response": null}""", EncordErrorKind.RateLimited, null)]
    [InlineData("""{"status": 201, "response": {}}""", EncordErrorKind.Server, null)]
    [InlineData("""{"response": {}}""", EncordErrorKind.Server, null)]
    [InlineData("{}", EncordErrorKind.Server, null)]
    [InlineData("""{"detail": "nope"}""", EncordErrorKind.Server, null)]
    public async Task An_envelope_in_an_unusual_form_is_an_error_all_the_same(string body, EncordErrorKind kind, string? code)
    {
        EncordException error = await FailAsync(body);

        Assert.Equal(kind, error.Kind);
        Assert.Equal(code, error.Code);
    }

    [Theory]
    [InlineData(401, """{"message": "Unauthorized"}""", EncordErrorKind.Authentication, "Unauthorized")]
    [InlineData(403, """{"message": "Forbidden"}""", EncordErrorKind.Authorisation, "Forbidden")]
    [InlineData(413, """{"message": "Request Too Long"}""", EncordErrorKind.TooLarge, "Request Too Long")]
    [InlineData(413, """{"detail": "Request payload exceeds 2147483648 bytes limit"}""", EncordErrorKind.TooLarge, "Request payload exceeds 2147483648 bytes limit")]
    [InlineData(413, """{"status": 500, "response": ["UNKNOWN_ERROR"]}""", EncordErrorKind.TooLarge, "The request is over Encord's size limit.")]
    [InlineData(429, """{"status": 200, "response": []}""", EncordErrorKind.RateLimited, "Encord's rate limit was reached.")]
    [InlineData(429, CannedAnswers.Html, EncordErrorKind.RateLimited, "Encord's rate limit was reached.")]
    [InlineData(503, "null", EncordErrorKind.Server, "Encord failed to answer (HTTP 503).")]
    [InlineData(502, CannedAnswers.Html, EncordErrorKind.Server, "Encord failed to answer (HTTP 502).")]
    [InlineData(504, "", EncordErrorKind.Server, "Encord failed to answer (HTTP 504).")]
    public async Task Without_an_envelope_the_HTTP_status_says_what_went_wrong(
        int httpStatus, string body, EncordErrorKind kind, string message)
    {
        EncordException error = await FailAsync(body, httpStatus);

        Assert.Equal((kind, message, httpStatus), (error.Kind, error.Message, error.StatusCode));
    }

    [Theory]
    [InlineData(CannedAnswers.Html, "The answer is HTML")]
    [InlineData("", "The answer is empty")]
    [InlineData("""{"status": 200, "respo""", "The answer is not complete")]
    [InlineData("""{"status": NaN}""", "The answer is not the JSON")]
    [InlineData("""{"status": 200, "response": {"process_hash": 5}}""" + "\n", "The answer is not the JSON")]
    [InlineData("[]", "The answer is not the envelope")]
    [InlineData("null", "The answer is not the envelope")]
    public async Task A_success_without_an_envelope_is_malformed(string body, string message)
    {
        EncordException error = await FailAsync(body);

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
        Assert.StartsWith(message, error.Message);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task A_success_inside_is_a_success_whatever_the_HTTP_status_says(int httpStatus)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler()
            .Answer(httpStatus, CannedAnswers.Legacy("""{"process_hash": "p"}"""))
            .Answer(httpStatus, CannedAnswers.Legacy("""[{"data_hash": "h", "data_title": "t"}]""")));

        UploadJobOperations.Started? started = await client.Service.Legacy.SendAsync(NewQuery(), LegacyUploadJobJson.Default.Started, default);
        List<DataRow> rows = await client.Api.DataRows.ListAsync("d", new DataRows(), default).CollectAsync();

        Assert.Equal("p", started!.ProcessHash);
        Assert.Equal("h", Assert.Single(rows).DataHash);
    }

    [Fact]
    public async Task A_text_that_is_not_UTF8_does_no_harm()
    {
        byte[] body = [.. "{\"status\": 401, \"response\": [\""u8, 0xFF, .. "\"]}"u8];

        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(CannedAnswers.Of(new MemoryStream(body))));
        EncordException error = await Assert.ThrowsAsync<EncordException>(() => client.Service.Legacy.SendAsync(NewQuery(), default));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    private static LegacyQuery NewQuery() => new("thing", "POST", Messages.DatasetHash);

    // Both ways of reading an answer must come to the same.
    private static async Task<EncordException> FailAsync(string body, int httpStatus = 200)
    {
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(httpStatus, body, times: 2));
        EncordException whole = await Assert.ThrowsAsync<EncordException>(
            () => client.Service.Legacy.SendAsync(NewQuery(), LegacyUploadJobJson.Default.Started, default));
        EncordException streamed = await Assert.ThrowsAsync<EncordException>(
            () => client.Service.Legacy.StreamAsync(NewQuery(), new GeneratedElementReader<UploadJobOperations.Started>(LegacyUploadJobJson.Default.Started), default).CollectAsync());
        Assert.Equal((whole.Kind, whole.Code, whole.StatusCode), (streamed.Kind, streamed.Code, streamed.StatusCode));
        return whole;
    }
}
