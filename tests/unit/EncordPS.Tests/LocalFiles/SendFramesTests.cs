using System.Text.Json;

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

    [Theory]
    [InlineData("", "True")]
    [InlineData("-NoVideo", "False")]
    public void Images_become_one_row_in_the_order_in_which_they_were_named(string options, string isSequence)
    {
        Assert.Equal(
            ["EncordPS.ImageGroup", "g", isSequence, "3.png, 1.png, 2.png"],
            Invoke(
                $$"""
                $group = 3, 1, 2 | ForEach-Object { "$dir/$_.png" } | Send-EncordImageGroup $set -Title g {{options}}
                $row = $group | Get-EncordDataRow -FetchImagesData
                $group.GetType().FullName; $group.Title; $row.IsImageSequence; $row.ImagesData.Title -join ', '
                """).Texts);
        Assert.Equal((1, 3, 1), (Trace.Of(Urls).Count, Trace.Of(Put).Count, Trace.Of(Job).Count));
    }

    [Fact]
    public void A_series_is_made_of_dicom_files()
    {
        Write("a.dcm");
        Write("b.dcm");

        Assert.Equal(
            ["EncordPS.DicomSeries", "Patient 1", "Dicom", "2"],
            Invoke(
                """
                $series = Send-EncordDicomSeries $set "$dir/*.dcm" -Title 'Patient 1' -ClientMetadata { @{ n = @($_).Count } }
                $row = $series | Get-EncordDataRow -FetchClientMetadata
                $series.GetType().FullName; $series.Title; $row.DataType; $row.ClientMetadata['n']
                """).Texts);
        Assert.All(Trace.Of(Put), put => Assert.Equal("application/dicom", put.Headers["Content-Type"]));
    }

    [Fact]
    public void A_group_tells_that_all_its_images_were_sent()
    {
        Assert.Equal(
            ["EncordPS.Images", "True", "3", "0"],
            Invoke(
                """
                $images = (Send-EncordImageGroup $set "$dir/*.png").Images
                $images.GetType().FullName; $images.Success; $images.SentCount; $images.FailedCount
                """).Texts);
    }

    [Fact]
    public void A_file_that_cannot_be_sent_stops_its_own_group_only()
    {
        Write("4.png", "");

        Invocation got = Invoke(
            """
            $other = (New-EncordDataset 'Another group').DatasetHash
            @{ d = $set; p = "$dir/4.png" }, @{ d = $set; p = "$dir/1.png" }, @{ d = $other; p = "$dir/2.png" } |
                ForEach-Object { [pscustomobject] @{ DatasetHash = $_.d; LiteralPath = $_.p } } | Send-EncordImageGroup -Title g |
                ForEach-Object { $_.DatasetHash -eq $other }
            """);

        Assert.Equal(["True"], got.Written);
        Assert.Equal(["FileEmpty", "FilesNotSent"], got.Errors.Select(error => error.Id()));
        got.Errors[1].MustBe("FilesNotSent", ErrorCategory.InvalidOperation, DatasetHash);
    }

    [Fact]
    public void A_file_that_cannot_be_sent_stops_the_group_before_anything_is_sent()
    {
        Write("4.png", "");

        Invocation got = Invoke("Send-EncordImageGroup $set \"$dir/*.png\", \"$dir/gone.png\"");

        Assert.Empty(got.Output);
        Assert.Equal(["FileEmpty", "FileNotFound", "FilesNotSent"], got.Errors.Select(error => error.Id()));
        got.Errors[2].MustBe("FilesNotSent", ErrorCategory.InvalidOperation, DatasetHash);
        got.Errors[2].MustSay("2 of 5 files");
        Assert.Empty(Trace.Requests);
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

    [Fact]
    public void A_group_goes_to_a_folder_alone_too()
    {
        Invocation got = Invoke(
            """
            $folder = (Get-EncordDataset | Where-Object DatasetHash -eq $set).BackingFolderUuid
            (Send-EncordImageGroup -FolderUuid $folder -Path "$dir/*.png" -Title 'in a folder').Title
            """);

        Assert.Equal("in a folder", got.Text);
        Assert.Single(Trace.Requests, request => request.Path.EndsWith("/upload-signed-urls", StringComparison.Ordinal));
        JsonElement group = Trace.Requests.Single(request => request.Path.EndsWith("/data-upload-jobs", StringComparison.Ordinal))
            .Json.GetProperty("dataItems").GetProperty("imageGroups")[0];
        Assert.Equal(3, group.GetProperty("images").GetArrayLength());
    }

    private void RefuseOne()
    {
        WriteImage("1.png", 10, [.. new byte[100]]);
        Trace.Replace(request => request.Operation == Put && request.Headers["Content-Length"] == "133", Answers.Text("", 507));
    }
}
