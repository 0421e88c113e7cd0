namespace EncordPS;

/// <summary>A dataset that has rows made of an item.</summary>
/// <remarks>Source: encord.orm.storage.DatasetShortInfo.</remarks>
public sealed class DatasetShortInfo
{
    /// <summary>The id of the dataset, a UUID.</summary>
    public required string DatasetHash { get; init; }

    /// <summary>The folder that the dataset mirrors; null when it mirrors none.</summary>
    public Guid? BackingFolderUuid { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>The ids of the rows that are made of the item.</summary>
    public Guid[] DataHashes { get; init => field = value ?? []; } = [];

    /// <summary>When the rows were made, UTC.</summary>
    public DateTimeOffset DataUnitsCreatedAt { get; init; }

    /// <inheritdoc />
    public override string ToString() => Title;
}
