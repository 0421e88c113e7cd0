namespace EncordPS;

/// <summary>What an upload job has added, once it is done.</summary>
/// <remarks>Source: encord.orm.dataset.AddPrivateDataResponse.</remarks>
public sealed class AddPrivateDataResponse
{
    internal AddPrivateDataResponse(DatasetDataLongPolling state) => DatasetDataList = state.DataHashesWithTitles;

    /// <summary>The rows that were made.</summary>
    public DatasetDataInfo[] DatasetDataList { get; }
}
