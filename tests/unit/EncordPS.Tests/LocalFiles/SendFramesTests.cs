namespace EncordPS.Tests.LocalFiles;

public sealed class SendFramesTests : SendTest
{
    public SendFramesTests(SandboxFixture fixture)
        : base(fixture)
    {
        WriteImage("1.png", 10);
        WriteImage("2.png", 10);
        WriteImage("3.png", 10);
    }

    [Fact]
    public void A_file_that_storage_does_not_take_stops_the_group_after_the_others_were_sent()
    {
        RefuseOne();

        Invocation got = Invoke("Send-EncordImageGroup $set \"$dir/*.png\"");

        Assert.Equal(["StorageRefused", "FilesNotSent"], got.Errors.Select(error => error.Id()));
        Assert.Equal(PathOf("1.png"), got.Errors[0].TargetObject);
        Assert.Equal(3, Trace.Of(Put).Count);
        Assert.Empty(Trace.Of(Job));
    }

    [Fact]
    public void With_AllowFailures_the_group_is_made_of_the_rest()
    {
        Write("4.png", "");
        RefuseOne();

        Invocation got = Invoke(
            """
            $group = Send-EncordImageGroup $set "$dir/*.png" -AllowFailures -NoVideo
            ($group | Get-EncordDataRow -FetchImagesData).ImagesData.Title
            $group.Images.Success; $group.Images.SentCount; $group.Images.FailedCount
            """);

        Assert.Equal(["2.png", "3.png", "False", "2", "2"], got.Texts);
        Assert.Equal(2, got.Warnings.Count);
    }

    [Fact]
    public void When_no_file_is_left_nothing_is_made_and_that_is_an_error()
    {
        Trace.Replace(request => request.Operation == Put, Answers.Text("", 507));

        Invocation got = Invoke("Send-EncordImageGroup $set \"$dir/*.png\" -AllowFailures");

        Assert.Equal(3, got.Warnings.Count);
        got.Error.MustBe("FilesNotSent", ErrorCategory.InvalidOperation, DatasetHash);
    }

    [Fact]
    public void Rows_are_as_many_as_the_service_makes()
    {
        Trace.Replace(
            request => request.Operation == "datasetdatalongpolling GET",
            Answers.Json($$$"""
                {"status": 200, "response": {"status": "DONE", "errors": [], "data_unit_errors": [],
                 "data_hashes_with_titles": [{"data_hash": "a", "title": "small", "backing_item_uuid": "{{{Seed.Unknown}}}"},
                  {"data_hash": "b", "title": "large", "backing_item_uuid": "{{{Seed.Unknown}}}"}],
                 "units_pending_count": 0, "units_done_count": 1, "units_error_count": 0, "units_cancelled_count": 0} }
                """));

        Assert.Equal(["small", "large"], Invoke("Send-EncordImageGroup $set \"$dir/*.png\" | ForEach-Object Title").Texts);
    }

    private void RefuseOne()
    {
        WriteImage("1.png", 10, [.. new byte[100]]);
        Trace.Replace(request => request.Operation == Put && request.Headers["Content-Length"] == "133", Answers.Text("", 507));
    }
}
