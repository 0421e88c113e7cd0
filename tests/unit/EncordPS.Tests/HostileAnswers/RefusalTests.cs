namespace EncordPS.Tests.HostileAnswers;

/// <summary>Refusals by status, of both APIs.</summary>
public sealed class RefusalTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Theory]
    [InlineData(400, "InvalidArgument", ErrorCategory.InvalidArgument)]
    [InlineData(401, "AuthenticationFailed", ErrorCategory.AuthenticationError)]
    [InlineData(403, "AccessDenied", ErrorCategory.PermissionDenied)]
    [InlineData(404, "DatasetNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData(409, "AlreadyExists", ErrorCategory.ResourceExists)]
    [InlineData(413, "PayloadTooLarge", ErrorCategory.LimitsExceeded)]
    [InlineData(422, "InvalidArgument", ErrorCategory.InvalidArgument)]
    [InlineData(429, "RateLimited", ErrorCategory.LimitsExceeded)]
    public void A_status_of_the_new_api_has_an_error_of_its_own(int status, string id, ErrorCategory category)
    {
        Trace.Answer = Answers.Json("""{"message": "The service's own words."}""", status);

        ErrorRecord error = Invoke("New-EncordDataset 'Made'").Error;

        error.MustBe(id, category, "Made");
        error.MustSay("The service's own words.");
        Assert.Matches("trace id [0-9a-f-]{32,36}", error.ToString());
    }

    [Theory]
    [InlineData(500, "ServerError", ErrorCategory.ResourceUnavailable)]
    [InlineData(502, "ServerError", ErrorCategory.ResourceUnavailable)]
    [InlineData(503, "ServerError", ErrorCategory.ResourceUnavailable)]
    [InlineData(302, "MalformedAnswer", ErrorCategory.InvalidData)]
    public void A_fault_on_the_way_while_reading_is_no_more_than_that(int status, string id, ErrorCategory category)
    {
        Trace.Answer = Answers.Html(status);

        Invoke("Get-EncordDataRow $chest").Error.MustBe(id, category, Seed.Chest);
    }

    [Fact]
    public void A_fault_of_the_service_while_something_is_made_says_that_it_may_have_been_made()
    {
        Trace.Answer = Answers.Html(status: 500);

        ErrorRecord error = Invoke("New-EncordDataset 'Made'").Error;

        error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable, "Made");
        error.MustAdvise("Get-EncordDataset -Title 'Made'");
    }

    [Theory]
    [InlineData(401, "AUTHENTICATION_ERROR", "AuthenticationFailed", ErrorCategory.AuthenticationError)]
    [InlineData(401, "SSH_KEY_NOT_FOUND_ERROR", "AuthenticationFailed", ErrorCategory.AuthenticationError)]
    [InlineData(403, "AUTHORISATION_ERROR", "AccessDenied", ErrorCategory.PermissionDenied)]
    [InlineData(404, "RESOURCE_NOT_FOUND_ERROR", "DatasetNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData(400, "INVALID_ARGUMENTS_ERROR", "InvalidArgument", ErrorCategory.InvalidArgument)]
    [InlineData(405, "METHOD_NOT_ALLOWED_ERROR", "OperationNotAllowed", ErrorCategory.InvalidOperation)]
    [InlineData(429, "RATE_LIMIT_ERROR", "RateLimited", ErrorCategory.LimitsExceeded)]
    [InlineData(500, "UNKNOWN_ERROR", "ServerError", ErrorCategory.ResourceUnavailable)]
    [InlineData(500, "AN_ERROR_FROM_TOMORROW", "ServerError", ErrorCategory.ResourceUnavailable)]
    public void A_code_in_the_envelope_of_the_old_api_has_an_error_of_its_own(int status, string code, string id, ErrorCategory category)
    {
        // The envelope comes with the HTTP status 200.
        Trace.Answer = Answers.Json($$"""{"status": {{status}}, "response": ["{{code}}"], "payload": null}""");

        Invoke("Get-EncordDataRow $chest").Error.MustBe(id, category, Seed.Chest);
        Invoke("Get-EncordDataset -DatasetHash $chest").Error.MustBe(id, category, Seed.Chest);
    }

    [Fact]
    public void A_rate_limit_says_how_long_to_wait()
    {
        Trace.Answer = async context =>
        {
            context.Response.Headers.RetryAfter = "17";
            await Answers.Json("{}", 429)(context);
        };

        Assert.Contains("17 seconds", Invoke("Get-EncordDataset").Error.Action()!, StringComparison.Ordinal);
    }
}
