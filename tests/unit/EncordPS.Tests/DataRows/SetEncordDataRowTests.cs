using System.Text.Json;

namespace EncordPS.Tests.DataRows;

public sealed class SetEncordDataRowTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void A_title_is_changed_and_nothing_else_is_sent()
    {
        Assert.Equal(
            "renamed.jpg",
            InDataset("Get-EncordDataRow $set | Set-EncordDataRow -Title 'renamed.jpg'; (Get-EncordDataRow $set).Title").Text);

        ArrivedRequest change = Assert.Single(Trace.Of("datarow POST"));
        Assert.Equal("""{"data_title":"renamed.jpg"}""", Compact(change.Payload));
    }

    [Fact]
    public void Metadata_takes_the_place_of_what_was_there()
    {
        Assert.Equal(
            """{"b":2}""",
            InDataset(
                """
                $row = Get-EncordDataRow $set
                $row | Set-EncordDataRow -ClientMetadata @{ a = 1 }
                $row | Set-EncordDataRow -ClientMetadata @{ b = 2 }
                (Get-EncordDataRow $set -FetchClientMetadata).ClientMetadata.Keys | ForEach-Object { "{`"$_`":2}" }
                """).Text);
    }

    [Fact]
    public void A_script_block_makes_the_metadata_of_each_row()
    {
        InDataset("Get-EncordDataRow $set | Set-EncordDataRow -ClientMetadata { @{ from = $_.Title } }").Errors.MustBeNone();

        Assert.Equal(
            """{"client_metadata":{"from":"bulk/0000001.jpg"}}""", Compact(Trace.Of("datarow POST")[0].Payload));
    }

    [Fact]
    public void A_script_block_makes_the_title_of_each_row()
    {
        Assert.Equal(
            ["0000001.jpg", "0000002.jpg"],
            InDataset(
                "Get-EncordDataRow $set | Set-EncordDataRow -Title { $_.Title -replace 'bulk/' }; (Get-EncordDataRow $set).Title", rows: 2).Texts);
    }

    [Theory]
    [InlineData("{ throw 'no' }")]
    [InlineData("{ '' }")]
    [InlineData("{ 'a'; 'b' }")]
    public void A_script_block_that_makes_no_title_is_an_error_about_the_row(string title)
    {
        Invocation got = InDataset($"Get-EncordDataRow $set | Set-EncordDataRow -Title {title}");

        got.Error.MustBe("InvalidArgument", ErrorCategory.InvalidResult);
        got.Error.MustSay("-Title");
        Assert.Empty(Trace.Of("datarow POST"));
    }

    [Fact]
    public void PassThru_writes_the_row_as_it_is_now()
    {
        Assert.Equal(
            "new title: 7",
            InDataset(
                """
                $id = (Get-EncordDataRow $set).DataHash
                Set-EncordDataRow $set $id -Title 'new title' -ClientMetadata '{"n": 7}' -PassThru |
                    ForEach-Object { "$($_.Title): $($_.ClientMetadata.n)" }
                """).Text);
    }

    [Fact]
    public void WhatIf_changes_nothing()
    {
        InDataset("Get-EncordDataRow $set | Set-EncordDataRow -Title 'x' -WhatIf").Errors.MustBeNone();

        Assert.Empty(Trace.Of("datarow POST"));
    }

    [Theory]
    [InlineData("-Title { 'new ' + $_.Title }", "Rename to 'new bulk/0000001.jpg'")]
    [InlineData("-ClientMetadata @{ a = 1 }", "Replace client metadata")]
    [InlineData("-Title x -ClientMetadata @{ a = 1 }", "Rename to 'x' and replace client metadata")]
    public void WhatIf_tells_the_row_and_what_would_become_of_it(string change, string told)
    {
        Engine.Set("set", Fixture.NewDataset("One row", 1));

        string said = Engine.Show($"Get-EncordDataRow $set | Set-EncordDataRow {change} -WhatIf");

        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.Contains("\"bulk/0000001.jpg (", said, StringComparison.Ordinal);
    }

    [Fact]
    public void With_nothing_to_change_the_command_says_so()
    {
        InDataset("Get-EncordDataRow $set | Set-EncordDataRow").Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);
    }

    [Fact]
    public void A_row_that_is_not_there_and_an_id_that_is_none_do_not_stop_the_others()
    {
        Invocation got = InDataset(
            """
            $id = (Get-EncordDataRow $set).DataHash
            Set-EncordDataRow $set $unknown, 'row-1', $id -Title 'third' -PassThru | ForEach-Object Title
            """);

        Assert.Equal("third", Assert.Single(got.Output)!.ToString());
        Assert.Equal(2, got.Errors.Count);
        got.Errors[0].MustBe("DataRowNotFound", ErrorCategory.ObjectNotFound, Seed.Unknown);
        got.Errors[1].MustBe("InvalidId", ErrorCategory.InvalidArgument, "row-1");
    }

    [Fact]
    public void A_change_that_the_service_does_not_confirm_is_an_error()
    {
        Trace.Replace(
            request => request.Operation == "datarow POST",
            Answers.Json("""{"status": 200, "response": {"updated_fields": []}}"""));

        Invoke("Get-EncordDataRow $shelves -Title 'aisle-01.png' | Set-EncordDataRow -Title 'x'").Error
            .MustBe("MalformedAnswer", ErrorCategory.InvalidData);
    }

    private Invocation InDataset(string script, int rows = 1)
    {
        Engine.Set("set", Fixture.NewDataset("Few rows", rows));
        return Invoke(script);
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
}
