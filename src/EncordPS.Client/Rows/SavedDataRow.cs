namespace EncordPS.Rows;

/// <summary>What the service answers when a row was saved.</summary>
internal sealed class SavedDataRow
{
    public string[] UpdatedFields { get; init => field = value ?? []; } = [];

    public DataRowState? DataRow { get; init; }
}
