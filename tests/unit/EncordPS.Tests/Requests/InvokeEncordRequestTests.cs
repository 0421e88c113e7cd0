namespace EncordPS.Tests.Requests;

public sealed class InvokeEncordRequestTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void A_list_comes_one_by_one_and_null_not_at_all()
    {
        Trace.Answer = Answers.Json("""[{"a": 1}, {"a": 2}, null, "text", [3, 4]]""");

        Assert.Equal("5", Invoke("@(Invoke-EncordRequest x).Count").Text);

        Trace.Answer = Answers.Json("null");
        Assert.Empty(Invoke("Invoke-EncordRequest x").Texts);
    }

    [Theory]
    [InlineData("12", "Int64 12")]
    [InlineData("9223372036854775808", "Decimal 9223372036854775808")]
    [InlineData("12.5", "Double 12.5")]
    [InlineData("1e2", "Double 100")]
    [InlineData("true", "Boolean True")]
    [InlineData("\"2025-01-02T03:04:05Z\"", "String 2025-01-02T03:04:05Z")]
    public void Values_keep_what_they_are(string json, string value)
    {
        Trace.Answer = Answers.Json($$"""{"value": {{json}}}""");

        Assert.Equal(value, Invoke("$value = (Invoke-EncordRequest x).value; \"$($value.GetType().Name) $value\"").Text);
    }

    [Fact]
    public void Names_that_no_object_can_have_come_in_a_dictionary()
    {
        Trace.Answer = Answers.Json("""{"inner": {"a": 1, "A": 2, "": 3}, "psobject": 4}""");

        Assert.Equal(["1", "2", "3", "4"], Invoke(
            "$all = Invoke-EncordRequest x; $all['inner']['a']; $all['inner']['A']; $all['inner']['']; $all['psobject']").Texts);
    }

    [Fact]
    public void A_query_is_escaped_and_lists_repeat_their_name()
    {
        Trace.Answer = Answers.Json("null");

        Invoke("Invoke-EncordRequest storage/search/items -Query ([ordered] @{ search = 'a b&c=ü'; itemTypes = 'image', 'pdf'; desc = $true })").Errors.MustBeNone();

        Assert.Equal("a b&c=ü", Trace.Request.Query["search"]);
        Assert.Equal("image,pdf", Trace.Request.Query["itemTypes"]);
        Assert.Equal("true", Trace.Request.Query["desc"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"a\": ")]
    public void An_answer_that_is_no_json_is_said_to_be_that(string body)
    {
        Trace.Answer = Answers.Text(body);

        Invoke("Invoke-EncordRequest x").Error.MustBe("MalformedAnswer", ErrorCategory.InvalidData);
        Invoke("Invoke-EncordRequest x DELETE").Error.MustBe("OutcomeUnknown", ErrorCategory.InvalidData);
    }

    [Fact]
    public void An_answer_without_content_writes_nothing()
    {
        Trace.Answer = Answers.Text("", status: 204);

        Assert.Empty(Invoke("Invoke-EncordRequest x DELETE").Texts);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_request()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Answer = context =>
        {
            arrived.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using RunningPipeline running = Engine.Start("Invoke-EncordRequest x");
        await arrived.Task.WithPatience();

        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);
        Assert.True(await Trace.Request.WasAborted.WithPatience());
    }
}
