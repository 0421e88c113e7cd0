namespace EncordPS.Client.Tests.Uploads;

public sealed class RowMatchingTests : IDisposable
{
    private const string Dataset = "a6efaac9-e409-5597-8939-3b22eb80a778";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Rows_are_known_by_the_item_that_was_given_out_whatever_their_order() => Assert.Equal(
        ["a", null, "c", "d"], Match(State(Row("c", 3, "same.png"), Row("a", 1, "same.png"), Row("d", 4, "changed by the service"))));

    [Fact]
    public void Where_the_service_made_items_of_its_own_titles_and_order_tell() => Assert.Equal(
        ["a", null, "c", "d"], Match(State(Row("a", 91, "same.png"), Row("c", 93, "same.png"), Row("d", 94, "other.png"))));

    [Fact]
    public void The_only_row_is_that_of_the_only_file()
    {
        FileToSend file = Sent(1, "a.png");

        FileUploads.Settle(UploadItemType.Image, [file], State(Row("x", 90, "A title of the service")));

        Assert.Equal(("x", "A title of the service", Dataset, Urls.Key(1)),
            (file.Result!.DataHash, file.Result.Title, file.Result.DatasetHash, file.Result.FileLink));
    }

    [Fact]
    public void What_failed_is_known_by_the_object()
    {
        FileToSend[] files = [Sent(1, "a.png"), Sent(2, "b.png")];
        DatasetDataLongPolling job = State();

        FileUploads.Settle(UploadItemType.Image, files, job);

        Assert.All(files, file => Assert.Same(job, file.Job));
        Assert.Equal([null, "Not an image"], files.Select(file => file.RefusalIn(job)?.Error));
    }

    private IEnumerable<string?> Match(DatasetDataLongPolling job)
    {
        FileToSend[] files = [Sent(1, "same.png"), Sent(2, "bad.png"), Sent(3, "same.png"), Sent(4, "other.png")];
        FileUploads.Settle(UploadItemType.Image, files, job);
        return files.Select(static file => file.Result?.DataHash);
    }

    private FileToSend Sent(int number, string title) =>
        new(_files.Inspect("a.png"), new UploadTarget(Dataset, null), title) { Place = Urls.Of(number) };

    private static DatasetDataInfo Row(string hash, int item, string title) =>
        new() { DataHash = hash, BackingItemUuid = Urls.Item(item), Title = title };

    private static DatasetDataLongPolling State(params DatasetDataInfo[] rows) => new()
    {
        StatusName = "DONE",
        DataHashesWithTitles = rows,
        DataUnitErrors = [new DataUnitError { ObjectUrls = [Urls.Key(2)], Error = "Not an image" }],
    };
}
