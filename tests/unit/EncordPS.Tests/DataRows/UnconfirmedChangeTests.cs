namespace EncordPS.Tests.DataRows;

/// <summary>What becomes of a change that the service refuses or does not confirm.</summary>
public sealed class UnconfirmedChangeTests(SandboxFixture fixture) : EngineTest(fixture)
{
    private const string Change = "datarow POST";
    private const string Bulk = "PATCH storage/items/patch-bulk";
    private const string Remove = "video DELETE";

    [Fact]
    public void A_save_that_fails_keeps_the_change_for_the_next()
    {
        Trace.Replace(request => request.Operation == Change, Answers.Html(status: 503));

        string[] texts = InDataset(
            1,
            """
            $global:row = Get-EncordDataRow $set
            $row.Title = 'kept.jpg'
            try { $row.Save(); 'saved' } catch { $_.Exception.InnerException.Kind }
            $row.Title
            (Get-EncordDataRow $set).Title
            """).Texts;
        Trace.Reset();

        Assert.Equal(["Server", "kept.jpg", "bulk/0000001.jpg"], texts);
        Assert.Equal("kept.jpg", Invoke("$global:row.Save(); (Get-EncordDataRow $set).Title").Text);
    }

    [Fact]
    public void A_save_that_the_service_does_not_confirm_fails_and_keeps_the_change()
    {
        Trace.Replace(
            request => request.Operation == Change,
            Answers.Json("""{"status": 200, "response": {"updated_fields": ["client_metadata"]}}"""));

        Assert.Equal(
            ["MalformedAnswer", "kept.jpg"],
            InDataset(
                1,
                """
                $row = Get-EncordDataRow $set
                $row.Title = 'kept.jpg'
                try { $row.Save(); 'saved' } catch { $_.Exception.InnerException.Kind }
                $row.Title
                """).Texts);
    }

    [Fact]
    public void A_change_that_the_service_does_not_confirm_is_an_error()
    {
        Trace.Replace(
            request => request.Operation == Change,
            Answers.Json("""{"status": 200, "response": {"updated_fields": []}}"""));

        Invoke("Get-EncordDataRow $shelves -Title 'aisle-01.png' | Set-EncordDataRow -Title 'x'").Error
            .MustBe("MalformedAnswer", ErrorCategory.InvalidData);
    }

    [Fact]
    public void A_change_that_the_service_does_not_confirm_is_an_error_about_each_row()
    {
        Trace.Replace(request => request.Operation == Bulk, Answers.Json("""{"results": []}"""));

        Invocation got = InDataset(2, "Get-EncordDataRow $set | Set-EncordDataRowMetadata @{ n = 1 } -PassThru");

        Assert.Empty(got.Output);
        Assert.Equal(2, got.Errors.Count);
        Assert.All(got.Errors, error => error.MustBe("MalformedAnswer", ErrorCategory.InvalidData));
    }

    [Fact]
    public void A_fault_of_the_service_is_told_as_that_where_a_look_shows_that_the_rows_are_there()
    {
        Trace.Replace(request => request.Operation == Remove, Answers.Html(status: 503));

        InDataset(1, "Get-EncordDataRow $set | Remove-EncordDataRow -Force").Error
            .MustBe("ServerError", ErrorCategory.ResourceUnavailable);
        Assert.Single(Trace.Requests, request => request.Operation == Remove);
    }

    private Invocation InDataset(int rows, string script)
    {
        Engine.Set("set", Fixture.NewDataset("Rows", rows));
        return Invoke(script);
    }
}
