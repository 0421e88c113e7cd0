namespace EncordPS.Tests.Access;

public sealed class AddEncordDatasetUserTests : EngineTest
{
    private const string Add = "datasetusers POST";

    public AddEncordDatasetUserTests(SandboxFixture fixture)
        : base(fixture) => Engine.Set("set", Fixture.NewDataset("Access", 0));

    [Fact]
    public void A_user_gets_the_role_that_was_asked_for()
    {
        Invocation got = Invoke("Add-EncordDatasetUser $set jonas@example.com Admin | ForEach-Object { \"$($_.UserEmail) $($_.UserRole) $($_.DatasetHash -eq $set)\" }");

        Assert.Equal("jonas@example.com Admin True", got.Text);
        Assert.Empty(got.Warnings);
        Assert.Equal(0, Trace.Request.Payload.GetProperty("user_role").GetInt32());
    }

    [Theory]
    [InlineData("Admin", 0)]
    [InlineData("'user'", 1)]
    [InlineData("'1'", 1)]
    [InlineData("([EncordPS.DatasetUserRole]::Admin)", 0)]
    [InlineData("([EncordPS.DatasetUserRoleV2]::User)", 1)]
    [InlineData("([EncordPS.DatasetUserRoles]::ToV2('Admin'))", 0)]
    public void A_role_is_taken_in_any_of_its_forms(string role, int number)
    {
        Invoke($"Add-EncordDatasetUser $set li@example.com {role}").Errors.MustBeNone();

        Assert.Equal(number, Trace.Request.Payload.GetProperty("user_role").GetInt32());
    }

    [Fact]
    public void Ten_thousand_lines_over_a_hundred_datasets_are_a_request_for_each_dataset_and_role()
    {
        Engine.Set("sets", Enumerable.Range(0, 100).Select(number => Fixture.NewDataset($"Grants {number}", 0)).ToArray());

        Invocation got = Invoke(
            """
            $lines = foreach ($n in 0..9999) {
                [pscustomobject]@{ DatasetHash = $sets[$n % 100]; Email = "user$n@example.com"; Role = @('User', 'admin')[$n % 200 -ge 100] }
            }
            $granted = $lines | Add-EncordDatasetUser
            $granted.Count
            $granted[0..2].UserEmail -join ' '
            $granted[9999].UserEmail
            $granted[9999].UserRole
            """);

        Assert.Equal(["10000", "user0@example.com user1@example.com user2@example.com", "user9999@example.com", "Admin"], got.Texts);
        Assert.Equal(200, Trace.Of(Add).Count);
        Assert.Empty(got.Warnings);
    }

    [Fact]
    public void Several_requests_are_under_way_at_once()
    {
        ConcurrencyGauge gauge = new("datasetusers");
        Trace.Before = gauge.MeasureAsync;

        Invoke("1..9 | ForEach-Object { \"u$_@example.com\" } | ForEach-Object { [pscustomobject]@{ Email = $_ } } | Add-EncordDatasetUser $set -UserRole User -BatchSize 1 -ThrottleLimit 3")
            .Errors.MustBeNone();

        Assert.Equal(9, Trace.Of(Add).Count);
        Assert.InRange(gauge.Most, 2, 3);
    }

    [Fact]
    public void The_batch_size_says_how_many_users_are_in_a_request()
    {
        Invoke("Add-EncordDatasetUser $set (1..10 | ForEach-Object { \"u$_@example.com\" }) User -BatchSize 4").Errors.MustBeNone();

        Assert.Equal([2, 4, 4], Trace.Of(Add).Select(request => request.Payload.GetProperty("user_emails").GetArrayLength()).Order());
    }

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

    [Fact]
    public void A_line_with_an_unknown_role_is_an_error_about_it_and_the_others_go_through()
    {
        Invocation got = Invoke(
            """
            @{ Role = 'Owner'; Email = 'a@example.com' }, @{ Role = ''; Email = 'b@example.com' }, @{ Role = 'User'; Email = 'c@example.com' } |
                ForEach-Object { [pscustomobject] $_ } | Add-EncordDatasetUser -DatasetHash $set
            """);

        Assert.Single(got.Output);
        Assert.Equal(["a@example.com", "b@example.com"], got.Errors.Select(error => TargetOf(error, "Email")));
        Assert.All(got.Errors, error => error.MustSay("UserRole"));
    }

    [Fact]
    public void Who_had_another_role_keeps_it_and_a_warning_says_so()
    {
        Invoke("Add-EncordDatasetUser $set mara@example.com User").Errors.MustBeNone();

        Invocation got = Invoke("Add-EncordDatasetUser $set MARA@example.com, tom@example.com Admin | ForEach-Object { \"$($_.UserEmail) $($_.UserRole)\" }");

        Assert.Equal(["mara@example.com User", "tom@example.com Admin"], got.Texts);
        string warning = Assert.Single(got.Warnings);
        Assert.Contains("mara@example.com already has the role User", warning, StringComparison.Ordinal);
        Assert.Contains("Admin was not given", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_roles_for_a_user_the_first_line_counts()
    {
        Invocation got = Invoke(
            """
            @{ Email = 'x@example.com'; Role = 'User' }, @{ Email = 'x@example.com'; Role = 'Admin' }, @{ Email = 'x@example.com'; Role = 'User' } |
                ForEach-Object { [pscustomobject] $_ } | Add-EncordDatasetUser -DatasetHash $set | ForEach-Object UserRole
            """);

        Assert.Equal(["User", "User", "User"], got.Texts);
        Assert.Single(got.Warnings);
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
    public void WhatIf_sends_nothing()
    {
        Invoke(Lines("'amara@example.com'") + " | Add-EncordDatasetUser -DatasetHash $set -UserRole User -WhatIf").Errors.MustBeNone();

        Assert.Empty(Trace.Requests);
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

    [Fact]
    public void Nothing_is_sent_after_the_pipeline_has_enough()
    {
        Invocation got = Invoke(
            "Add-EncordDatasetUser $set (1..40 | ForEach-Object { \"s$_@example.com\" }) User -BatchSize 1 -ThrottleLimit 1 | ForEach-Object { throw 'enough' }");

        Assert.NotNull(got.End);
        Assert.InRange(Trace.Of(Add).Count, 1, 20);
    }

    private static string Lines(string middle) =>
        $"@(@{{ Email = 'li@example.com' }}, @{{ Email = {middle}; Name = 'the bad one' }}, @{{ Email = 'tom@example.com' }} | ForEach-Object {{ [pscustomobject] $_ }})";

    private static object? TargetOf(ErrorRecord error, string property) =>
        Assert.IsType<PSObject>(PSObject.AsPSObject(error.TargetObject)).Properties[property]?.Value;
}
