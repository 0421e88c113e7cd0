namespace EncordPS.Tests.Storage;

/// <summary>What is made of answers about folders that a real service does not give.</summary>
public sealed class FolderAnswerTests(SandboxFixture fixture) : FolderTest(fixture)
{
    [Fact]
    public void A_summary_that_fails_is_an_error_about_its_folder_and_the_others_come()
    {
        Guid b = IdOf("$b");
        Trace.Replace(request => request.Path.EndsWith($"{b}/summary", StringComparison.Ordinal), Answers.Html(500));

        Invocation got = Invoke("Get-EncordStorageFolder -ParentUuid $top -FetchSummary | ForEach-Object Name");

        Assert.Equal(["a", "c"], got.Written);
        Assert.Equal("b", got.Error.TargetObject.ToString());
    }

    [Fact]
    public void A_change_that_is_not_confirmed_is_an_error()
    {
        Trace.Answer = Answers.Json("""{"results": [], "nextPageToken": null}""");

        Invocation got = Invoke("Set-EncordStorageFolder $a, $b -Name 'x'");

        Assert.Equal(["MalformedAnswer", "MalformedAnswer"], got.Errors.Select(error => error.Id()));
        got.Errors[0].MustSay("did not confirm");
    }

    [Fact]
    public void What_may_have_been_made_is_not_made_again()
    {
        Trace.Answer = Answers.Html(502);

        Invoke("New-EncordStorageFolder 'x'").Error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable, "x");
        Assert.Single(Trace.Requests, static request => !request.Operation.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_may_have_been_deleted_is_told_as_that()
    {
        Trace.Answer = Answers.Html(502);

        Invoke("Remove-EncordStorageFolder $a -Force").Error.MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable);
        Assert.Single(Trace.Requests, static request => !request.Operation.StartsWith("GET ", StringComparison.Ordinal));
    }
}
