using EncordPS.UploadUrls;

namespace EncordPS.Uploads;

/// <summary>Which of the rows that an upload job has made came of which file.</summary>
internal static class RowMatching
{
    /// <param name="files">The files of the job, each a unit, in the order in which the job was told of them.</param>
    /// <param name="state">The job's last state.</param>
    /// <returns>The row of each file; null for a file that none was made of.</returns>
    public static DatasetDataInfo?[] Match(IReadOnlyList<(UploadPlace Url, string Title)> files, DatasetDataLongPolling state)
    {
        List<DatasetDataInfo> left = [.. state.DataHashesWithTitles];
        DatasetDataInfo?[] rows = [.. files.Select(file => Take(left, row => row.BackingItemUuid == file.Url.ItemUuid))];
        // The service need not keep to the item that it gave out with the URL. Its rows come in the order of the files.
        for (int i = 0; i < rows.Length; i++)
        {
            if (Failure(files[i].Url, state) is null)
            {
                rows[i] ??= Take(left, row => files.Count == 1 || row.Title == files[i].Title);
            }
        }

        return rows;
    }

    /// <summary>Why no row was made of a file; null when the job does not tell.</summary>
    public static DataUnitError? Failure(UploadPlace url, DatasetDataLongPolling state) =>
        state.DataUnitErrors.FirstOrDefault(error => error.ObjectUrls.Contains(url.ObjectKey));

    private static DatasetDataInfo? Take(List<DatasetDataInfo> rows, Predicate<DatasetDataInfo> which)
    {
        int index = rows.FindIndex(which);
        DatasetDataInfo? row = index < 0 ? null : rows[index];
        if (row is not null)
        {
            rows.RemoveAt(index);
        }

        return row;
    }
}
