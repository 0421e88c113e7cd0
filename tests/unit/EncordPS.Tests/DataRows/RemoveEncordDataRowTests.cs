namespace EncordPS.Tests.DataRows;

public sealed class RemoveEncordDataRowTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Remove = "video DELETE";

    [Fact]
    public void Rows_from_the_pipeline_are_removed_in_few_requests()
    {
        Assert.Equal(
            "1", InDataset(1201, "@(Get-EncordDataRow $set)[1..1200] | Remove-EncordDataRow -Force; @(Get-EncordDataRow $set).Count").Text);
        Assert.Equal([200, 500, 500], Trace.Of(Remove).Select(request => request.Json.GetProperty("values").GetProperty("uid").GetArrayLength()).Order());
    }

    [Fact]
    public void Without_Force_a_person_is_asked()
    {
        Invocation got = InDataset(1, "Get-EncordDataRow $set | Remove-EncordDataRow");

        Assert.NotEmpty(got.Errors);
        Assert.Empty(Trace.Of(Remove));
    }

    [Theory]
    [InlineData("-WhatIf")]
    [InlineData("-Force -WhatIf")]
    [InlineData("-Force; $WhatIfPreference = $true", "$WhatIfPreference = $true; ")]
    public void WhatIf_removes_nothing_with_Force_neither(string options, string before = "")
    {
        InDataset(2, $"{before}Get-EncordDataRow $set | Remove-EncordDataRow {options}").Errors.MustBeNone();

        Assert.Empty(Trace.Of(Remove));
    }

    [Fact]
    public void Removing_a_row_twice_is_an_error_the_second_time()
    {
        Invocation got = InDataset(
            3,
            """
            $row = @(Get-EncordDataRow $set)[0]
            $row | Remove-EncordDataRow -Force
            $row | Remove-EncordDataRow -Force
            """);

        got.Error.MustBe("DataRowNotFound", ErrorCategory.ObjectNotFound);
        got.Error.MustAdvise("Get-EncordDataRow");
    }

    [Fact]
    public void A_row_that_is_named_twice_in_one_command_is_removed_once_and_an_error_once()
    {
        Invocation got = InDataset(
            3, "$rows = @(Get-EncordDataRow $set); $rows + $rows[1] | Remove-EncordDataRow -Force; @(Get-EncordDataRow $set).Count");

        Assert.Equal("0", Assert.Single(got.Written));
        got.Error.MustBe("DataRowNotFound", ErrorCategory.ObjectNotFound);
    }

    [Fact]
    public void Rows_that_are_not_there_are_an_error_each_and_the_others_are_removed()
    {
        Invocation got = InDataset(
            400,
            """
            $rows = @(Get-EncordDataRow $set)
            $strangers = 1..5 | ForEach-Object { [pscustomobject]@{ DataHash = [guid]::NewGuid(); DatasetHash = $set; Name = "stranger $_" } }
            @($rows[0..199]; $strangers; $rows[200..399]) | Remove-EncordDataRow -Force
            @(Get-EncordDataRow $set).Count
            """);

        Assert.Equal("0", Assert.Single(got.Written));
        Assert.Equal(
            ["stranger 1", "stranger 2", "stranger 3", "stranger 4", "stranger 5"],
            got.Errors.Select(error => ((PSObject)error.TargetObject).Properties["Name"].Value));
        Assert.All(got.Errors, error => error.MustBe("DataRowNotFound", ErrorCategory.ObjectNotFound));
        Assert.Equal(2, Trace.Of(Remove).Count);
    }

    [Fact]
    public void An_unknown_dataset_is_an_error_about_the_dataset()
    {
        ErrorRecord error = Invoke("Remove-EncordDataRow $unknown $unknown -Force").Error;

        error.MustBe("DatasetNotFound", ErrorCategory.ObjectNotFound);
    }

    [Fact]
    public void Malformed_ids_are_refused_here()
    {
        Invocation got = Invoke("Remove-EncordDataRow 'set' $unknown -Force; Remove-EncordDataRow $traffic 'row-1' -Force");

        Assert.All(got.Errors, error => error.MustBe("InvalidId", ErrorCategory.InvalidArgument));
        Assert.Equal(2, got.Errors.Count);
        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void Who_may_not_change_the_dataset_removes_nothing()
    {
        string set = Fixture.NewDataset("Not mine", 2);
        Fixture.Server.SetDatasetRole(Guid.Parse(set), Seed.User, "user");
        Engine.Set("set", set);

        Invocation got = Invoke("Get-EncordDataRow $set | Remove-EncordDataRow -Force");

        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("AccessDenied", ErrorCategory.PermissionDenied));
        Assert.Equal("2", Invoke("@(Get-EncordDataRow $set).Count").Text);
    }

    [Fact]
    public void A_fault_of_the_service_says_that_rows_may_be_gone()
    {
        Trace.Replace(request => request.Operation == Remove, Answers.Html(status: 503));

        InDataset(1, "Get-EncordDataRow $set | Remove-EncordDataRow -Force").Error
            .MustBe("OutcomeUnknown", ErrorCategory.ResourceUnavailable);
    }

    private Invocation InDataset(int rows, string script)
    {
        Engine.Set("set", Fixture.NewDataset("Removal", rows));
        return Invoke(script);
    }
}
