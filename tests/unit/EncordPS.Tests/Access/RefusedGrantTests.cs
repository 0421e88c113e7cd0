namespace EncordPS.Tests.Access;

/// <summary>What becomes of a line that Add-EncordDatasetUser cannot grant, and of the others.</summary>
public sealed class RefusedGrantTests : EngineTest
{
    private const string Add = "datasetusers POST";

    public RefusedGrantTests(SandboxFixture fixture)
        : base(fixture) => Engine.Set("set", Fixture.NewDataset("Access", 0));

    [Theory]
    [InlineData("nobody")]
    [InlineData("@example.com")]
    [InlineData("a@b@example.com")]
    [InlineData("Anna <anna@example.com>")]
    [InlineData("anna@example..com")]
    [InlineData("")]
    public void What_cannot_be_an_address_is_an_error_about_its_line_and_not_sent(string email)
    {
        Engine.Set("bad", email);

        Invocation got = Invoke(Lines("$bad") + " | Add-EncordDatasetUser -DatasetHash $set -UserRole User | ForEach-Object UserEmail");

        Assert.Equal(["li@example.com", "tom@example.com"], got.Written);
        got.Error.MustBe("InvalidEmail", ErrorCategory.InvalidArgument);
        Assert.Equal("the bad one", TargetOf(got.Error, "Name"));
        Assert.DoesNotContain(got.Error.TargetObject.ToString()!, Trace.Request.Body, StringComparison.Ordinal);
        Assert.Equal(2, Trace.Request.Payload.GetProperty("user_emails").GetArrayLength());
    }

    [Fact]
    public void An_address_that_the_service_refuses_stands_alone_in_the_end()
    {
        Invocation got = Invoke(
            """
            0..99 | ForEach-Object { [pscustomobject]@{ Line = $_; UserEmail = if ($_ -eq 42) { 'a..b@example.com' } else { "u$_@example.com" } } } |
                Add-EncordDatasetUser $set -UserRole User
            """);

        Assert.Equal(99, got.Output.Count);
        got.Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
        got.Error.MustSay("a..b@example.com");
        Assert.Equal("42", $"{TargetOf(got.Error, "Line")}");
        Assert.InRange(Trace.Of(Add).Count, 3, 20);
    }

    [Fact]
    public void An_unknown_dataset_in_the_middle_is_an_error_for_each_of_its_lines()
    {
        Invocation got = Invoke(
            """
            0..29 | ForEach-Object { [pscustomobject]@{ DatasetHash = @($set, $unknown, $empty)[$_ % 3]; Email = "m$_@example.com"; Role = 'User' } } |
                Add-EncordDatasetUser
            """);

        Assert.Equal(20, got.Output.Count);
        Assert.Equal(10, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound));
        Assert.All(got.Errors, error => Assert.Equal(Seed.Unknown, TargetOf(error, "DatasetHash")));
        Assert.Equal(3, Trace.Of(Add).Count);
    }

    [Fact]
    public void A_malformed_dataset_id_is_an_error_about_its_line()
    {
        Invocation got = Invoke(
            """
            @{ DatasetHash = 'first'; Email = 'a@example.com' }, @{ DatasetHash = ''; Email = 'b@example.com' }, @{ DatasetHash = $set; Email = 'c@example.com' } |
                ForEach-Object { [pscustomobject] $_ } | Add-EncordDatasetUser -UserRole User
            """);

        Assert.Single(got.Output);
        Assert.Equal(["a@example.com", "b@example.com"], got.Errors.Select(error => TargetOf(error, "Email")));
        Assert.All(got.Errors, error => error.MustBe("InvalidId", ErrorCategory.InvalidArgument));
    }

    [Theory]
    [InlineData("'Owner'", "Owner")]
    [InlineData("''", "")]
    [InlineData("$null", "")]
    [InlineData("2", "2")]
    [InlineData("'Admin,User'", "Admin,User")]
    public void A_line_with_an_unknown_role_is_an_error_about_it_and_the_others_go_through(string role, string shown)
    {
        Invocation got = Invoke(
            $$"""
            @{ Role = 'User'; Email = 'a@example.com' }, @{ Role = {{role}}; Email = 'b@example.com' }, @{ Role = 'Admin'; Email = 'c@example.com' } |
                ForEach-Object { [pscustomobject] $_ } | Add-EncordDatasetUser -DatasetHash $set | ForEach-Object UserEmail
            """);

        Assert.Equal(["a@example.com", "c@example.com"], got.Written);
        got.Error.MustBe("InvalidRole", ErrorCategory.InvalidArgument);
        got.Error.MustSay($"'{shown}' is not a role");
        got.Error.MustSay("b@example.com");
        Assert.Equal("b@example.com", TargetOf(got.Error, "Email"));
    }

    [Fact]
    public void Who_may_not_change_a_dataset_is_told_so_for_each_line_and_with_one_request()
    {
        Fixture.Server.SetDatasetRole(Guid.Parse(Engine.Invoke("$set").Text), Seed.User, "user");

        Invocation got = Invoke(Lines("'amara@example.com'") + " | Add-EncordDatasetUser -DatasetHash $set -UserRole User");

        Assert.Empty(got.Output);
        Assert.Equal(3, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("AccessDenied", ErrorCategory.PermissionDenied));
        Assert.Equal([Add], Trace.Operations);
    }

    [Fact]
    public void An_answer_that_leaves_a_user_out_confirms_nothing_about_that_user()
    {
        Trace.Replace(
            request => request.Operation == Add,
            Answers.Json("""{"status": 200, "response": [{"user_email": "li@example.com", "user_role": 1, "dataset_hash": "x"}]}"""));

        Invocation got = Invoke("Add-EncordDatasetUser $set li@example.com, tom@example.com User");

        Assert.Single(got.Output);
        got.Error.MustBe("MalformedAnswer", ErrorCategory.InvalidData, "tom@example.com");
    }

    [Theory]
    [InlineData("DatasetHash", "InvalidId")]
    [InlineData("Email", "InvalidEmail")]
    [InlineData("Role", "InvalidRole")]
    public void A_line_that_breaks_off_is_an_error_about_it_and_the_others_go_through(string missing, string errorId)
    {
        Engine.Set("missing", missing);

        Invocation got = Invoke(
            """
            0..2 | ForEach-Object { [pscustomobject]@{ DatasetHash = $set; Email = "p$_@example.com"; Role = 'User'; Line = $_ } } |
                ForEach-Object { if ($_.Line -eq 1) { $_.$missing = $null }; $_ } | Add-EncordDatasetUser
            """);

        Assert.Equal(2, got.Output.Count);
        got.Error.MustBe(errorId, ErrorCategory.InvalidArgument);
        Assert.Equal("1", $"{TargetOf(got.Error, "Line")}");
    }

    private static string Lines(string middle) =>
        $"@(@{{ Email = 'li@example.com' }}, @{{ Email = {middle}; Name = 'the bad one' }}, @{{ Email = 'tom@example.com' }} | ForEach-Object {{ [pscustomobject] $_ }})";

    private static object? TargetOf(ErrorRecord error, string property) =>
        Assert.IsType<PSObject>(PSObject.AsPSObject(error.TargetObject)).Properties[property]?.Value;
}
