namespace EncordPS;

/// <summary>A data row that an upload job has made.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetDataInfo.</remarks>
public sealed class DatasetDataInfo
{
    /// <summary>The id of the row; null when the job filled a folder and made no row.</summary>
    public string? DataHash { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>The storage item behind it; null when the service does not tell.</summary>
    public Guid? BackingItemUuid { get; init; }

    /// <inheritdoc />
    public override string ToString() => Title;
}
