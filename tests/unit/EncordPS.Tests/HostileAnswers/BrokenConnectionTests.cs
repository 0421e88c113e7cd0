namespace EncordPS.Tests.HostileAnswers;

public sealed class BrokenConnectionTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void Of_a_listing_that_breaks_off_the_rows_so_far_are_out_and_one_error()
    {
        string whole = Answers.Listing(Answers.Row(1), Answers.Row(2), Answers.Row(3));
        TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Engine.Set("seen", seen);
        Trace.Replace(IsListingOfChest, Answers.BrokenOffAfter(whole[..^60], seen.Task.WithPatience()));

        Invocation got = Invoke(
            "Get-EncordDataRow $chest, $shelves | ForEach-Object { $_.Title; if ($_.Title -eq 'row-2') { $null = $seen.TrySetResult() } }");

        Assert.Equal(["row-1", "row-2", "aisle-01.png"], got.Output.Take(3).Select(title => title!.ToString()));
        Assert.Equal(10, got.Output.Count);
        got.Error.MustBe("ConnectionFailed", ErrorCategory.ConnectionError, Seed.Chest);
        got.Error.MustSay("in the middle of the answer");
    }

    [Fact]
    public void A_connection_that_breaks_before_the_answer_is_one_error()
    {
        Trace.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Invoke("Get-EncordDataRow $chest").Error.MustBe("ConnectionFailed", ErrorCategory.ConnectionError, Seed.Chest);
    }

    [Theory]
    [InlineData("New-EncordDataset 'Made'", "Made")]
    [InlineData("Add-EncordPrivateData $chest $aws -PrivateFiles '{\"images\": []}'", Seed.Chest)]
    public void What_is_not_repeatable_may_have_been_done_and_the_error_says_so(string command, string target)
    {
        // The look at the dataset's folder before can be repeated.
        Trace.Replace(request => request.Operation != "dataset GET", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Invoke(command).Error.MustBe("OutcomeUnknown", ErrorCategory.ConnectionError, target);
    }

    [Fact]
    public void A_service_that_stays_silent_is_given_up_after_the_request_timeout()
    {
        using Engine engine = new();
        engine.Set("domain", Fixture.Server.Address);
        engine.Set("key", Fixture.Server.PrivateKeyPath);
        Trace.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);

        ErrorRecord error = engine.Invoke(
            "Connect-Encord $key -Domain $domain -MaximumRetryCount 0 -RequestTimeout 00:00:00.3; Get-EncordDataRow $chest").Error;

        error.MustBe("RequestTimedOut", ErrorCategory.OperationTimeout, Seed.Chest);
        error.MustAdvise("-RequestTimeout");
    }

    [Fact]
    public void A_wait_survives_a_connection_that_breaks_once()
    {
        const string Poll = "datasetdatalongpolling GET";
        Engine.Set("set", Fixture.NewDataset("Survivor", 0));
        int count = 0;
        Trace.Replace(request => request.Operation == Poll && count++ == 0, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.Equal(
            "Done",
            Invoke(
                "Add-EncordPrivateData $set $aws -PrivateFiles '{\"images\": []}' | Wait-EncordUploadJob | ForEach-Object Status").Text);
        Assert.Equal(2, Trace.Of(Poll).Count);
    }

    private static bool IsListingOfChest(ArrivedRequest request) =>
        request.Headers.TryGetValue("ResourceID", out string? id) && id == Seed.Chest;
}
