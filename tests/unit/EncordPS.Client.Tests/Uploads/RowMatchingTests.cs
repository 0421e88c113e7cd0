namespace EncordPS.Client.Tests.Uploads;

public sealed class RowMatchingTests
{
    private static readonly (UploadPlace, string)[] s_files =
        [(Urls.Of(1), "same.png"), (Urls.Of(2), "bad.png"), (Urls.Of(3), "same.png"), (Urls.Of(4), "other.png")];

    [Fact]
    public void Rows_are_known_by_the_item_that_was_given_out_whatever_their_order()
    {
        DatasetDataInfo?[] rows = RowMatching.Match(
            s_files, State(Row("c", 3, "same.png"), Row("a", 1, "same.png"), Row("d", 4, "changed by the service")));

        Assert.Equal(["a", null, "c", "d"], rows.Select(static row => row?.DataHash));
    }

    [Fact]
    public void Where_the_service_made_items_of_its_own_titles_and_order_tell()
    {
        DatasetDataInfo?[] rows = RowMatching.Match(
            s_files, State(Row("a", 91, "same.png"), Row("c", 93, "same.png"), Row("d", 94, "other.png")));

        Assert.Equal(["a", null, "c", "d"], rows.Select(static row => row?.DataHash));
    }

    [Fact]
    public void The_only_row_is_that_of_the_only_file() =>
        Assert.Equal("x", RowMatching.Match([(Urls.Of(1), "a.png")], State(Row("x", 90, "A title of the service")))[0]!.DataHash);

    [Fact]
    public void What_failed_is_known_by_the_object()
    {
        DatasetDataLongPolling state = State();

        Assert.Equal("Not an image", RowMatching.Failure(Urls.Of(2), state)!.Error);
        Assert.Null(RowMatching.Failure(Urls.Of(1), state));
    }

    private static DatasetDataInfo Row(string hash, int item, string title) =>
        new() { DataHash = hash, BackingItemUuid = Urls.Item(item), Title = title };

    private static DatasetDataLongPolling State(params DatasetDataInfo[] rows) => new()
    {
        StatusName = "DONE",
        DataHashesWithTitles = rows,
        DataUnitErrors = [new DataUnitError { ObjectUrls = [Urls.Key(2)], Error = "Not an image" }],
    };
}
