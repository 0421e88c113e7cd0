namespace EncordPS.Tests.DataRows;

public sealed class DataRowObjectTests(SandboxFixture fixture) : EngineTest(fixture)
{
    [Fact]
    public void A_saved_title_and_metadata_are_the_services()
    {
        Assert.Equal(
            "mine.jpg: blue, 2",
            InDataset(
                """
                $row = Get-EncordDataRow $set
                $row.Title = 'mine.jpg'
                $row.ClientMetadata = @{ colour = 'blue'; sizes = 1, 2 }
                $row.Save()
                Get-EncordDataRow $set -FetchClientMetadata |
                    ForEach-Object { "$($_.Title): $($_.ClientMetadata.colour), $($_.ClientMetadata.sizes[1])" }
                """).Text);
    }

    [Fact]
    public void Only_what_was_set_is_sent()
    {
        InDataset("$row = Get-EncordDataRow $set; $row.Title = 'mine.jpg'; $row.Save()").Errors.MustBeNone();

        Assert.Equal(["data_title"], Trace.Of("datarow POST")[0].Payload.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void A_save_that_fails_keeps_the_change_for_the_next()
    {
        Trace.Replace(request => request.Operation == "datarow POST", Answers.Html(status: 503));

        string[] texts = InDataset(
            """
            $row = Get-EncordDataRow $set
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
            request => request.Operation == "datarow POST",
            Answers.Json("""{"status": 200, "response": {"updated_fields": ["client_metadata"]}}"""));

        Assert.Equal(
            ["MalformedAnswer", "kept.jpg"],
            InDataset(
                """
                $row = Get-EncordDataRow $set
                $row.Title = 'kept.jpg'
                try { $row.Save(); 'saved' } catch { $_.Exception.InnerException.Kind }
                $row.Title
                """).Texts);
    }

    [Fact]
    public void Refetched_data_fills_in_what_was_asked_for_and_keeps_the_rest()
    {
        Assert.Equal(
            ["False", "True", "1 True"],
            Invoke(
                """
                $row = Get-EncordDataRow $shelves -Title 'aisle-01.png'
                [bool] $row.SignedUrl
                $row.RefetchData($true)
                [bool] $row.SignedUrl
                $row.RefetchData($false, $null, $true)
                "$($row.ClientMetadata.aisle) $([bool] $row.SignedUrl)"
                """).Texts);
    }

    [Fact]
    public void Images_are_refetched_with_options_made_from_a_hashtable()
    {
        Assert.Equal(
            "4 4",
            Invoke(
                """
                $row = Get-EncordDataRow $traffic -Title 'marktplatz burst 08:15'
                $row.RefetchData($false, [EncordPS.ImagesDataFetchOptions]@{ FetchSignedUrls = $true })
                "$($row.ImagesData.Count) $(@($row.ImagesData | Where-Object SignedUrl).Count)"
                """).Text);
    }

    [Fact]
    public void GetData_gives_the_images_of_a_group_and_leaves_the_row_as_it_is()
    {
        Assert.Equal(
            ["True True 4 0", "4", "True"],
            Invoke(
                """
                $row = Get-EncordDataRow $traffic -Title 'marktplatz burst 08:15'
                $data = $row.GetData()
                "$($data.DataHash -eq $row.DataHash) $($null -eq $data.Video) $($data.Images.Count) $(@($data.Images | Where-Object SignedUrl).Count)"
                @($row.GetData($true).Images | Where-Object SignedUrl).Count
                $null -eq $row.ImagesData
                """).Texts);
    }

    [Fact]
    public void GetData_gives_a_video_with_its_signed_url()
    {
        Assert.Equal(
            ["True True True", "False"],
            Invoke(
                """
                $row = @(Get-EncordDataRow $traffic -DataType Video)[0]
                $data = $row.GetData($true)
                "$($data.Video.Title -eq $row.Title) $([bool] $data.Video.SignedUrl) $($null -eq $data.Images)"
                [bool] $row.SignedUrl
                """).Texts);
    }

    [Fact]
    public async Task Ctrl_C_during_RefetchData_returns_at_once()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Trace.Replace(request => request.Operation == "datarow GET", async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using RunningPipeline running = Engine.Start("$row = Get-EncordDataRow $shelves -Title 'aisle-01.png'; $row.RefetchData()");
        await arrived.Task.WithPatience();

        Assert.InRange(running.Stop(), TimeSpan.Zero, Patience.AtThePrompt);

        Assert.True(await Trace.Of("datarow GET")[0].WasAborted.WithPatience());
    }

    [Theory]
    [InlineData("$row.ClientMetadata = $null")]
    [InlineData("$row.ClientMetadata = 'text'")]
    [InlineData("$row.ClientMetadata['aisle'] = 2")]
    [InlineData("$row.Title = $null; $row.Save()")]
    [InlineData("$row.DataHash = 'x'")]
    public void What_cannot_be_set_is_an_error_at_once(string change)
    {
        Invocation got = Invoke(
            $$"""
            $row = Get-EncordDataRow $shelves -Title 'aisle-01.png' -FetchClientMetadata
            try { {{change}}; 'set' } catch { 'refused' }
            """);

        Assert.Equal("refused", got.Text);
    }

    // The row outlives the script, as it does at a prompt.
    private Invocation InDataset(string script)
    {
        Engine.Set("set", Fixture.NewDataset("One row", 1));
        return Invoke(script.Replace("$row = Get", "$global:row = Get", StringComparison.Ordinal));
    }
}
