namespace EncordPS;

/// <summary>A step on the way from a storage folder to the top.</summary>
/// <remarks>Source: encord.orm.storage.PathElement.</remarks>
public sealed class PathElement
{
    /// <summary>The id of this folder.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>The folder that this one is in; null at the top.</summary>
    public Guid? ParentUuid { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The dataset that mirrors this folder; null when there is none.</summary>
    public Guid? SyncedDatasetHash { get; init; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
