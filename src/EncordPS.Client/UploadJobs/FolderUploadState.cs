namespace EncordPS.UploadJobs;

/// <summary>The state of a folder's upload job as the v2 API writes it.</summary>
internal sealed class FolderUploadState
{
    public string Status { get; init => field = value ?? ""; } = "";

    public StoredItem[] ItemsWithNames { get; init => field = value ?? []; } = [];

    public string[] Errors { get; init => field = value ?? []; } = [];

    public DataUnitError[] UnitErrors { get; init => field = value ?? []; } = [];

    public int UnitsPendingCount { get; init; }

    public int UnitsDoneCount { get; init; }

    public int UnitsErrorCount { get; init; }

    public int UnitsCancelledCount { get; init; }

    public DatasetDataLongPolling ToState() => new()
    {
        StatusName = Status,
        DataHashesWithTitles =
            [.. ItemsWithNames.Select(static item => new DatasetDataInfo { Title = item.Name, BackingItemUuid = item.ItemUuid })],
        Errors = Errors,
        DataUnitErrors = UnitErrors,
        UnitsPendingCount = UnitsPendingCount,
        UnitsDoneCount = UnitsDoneCount,
        UnitsErrorCount = UnitsErrorCount,
        UnitsCancelledCount = UnitsCancelledCount,
    };

    /// <summary>An item that a folder's upload job has made.</summary>
    internal sealed class StoredItem
    {
        public Guid ItemUuid { get; init; }

        public string Name { get; init => field = value ?? ""; } = "";
    }
}
