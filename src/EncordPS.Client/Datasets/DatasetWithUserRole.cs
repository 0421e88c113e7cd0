namespace EncordPS;

/// <summary>A dataset as the service lists it; <see cref="DatasetInfo"/> is made from it.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetWithUserRole.</remarks>
public sealed class DatasetWithUserRole : ServiceObject
{
    /// <summary>The id of the dataset.</summary>
    public required string DatasetUuid { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The description; empty when there is none.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>When the dataset was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the dataset was last changed.</summary>
    public DateTimeOffset LastEditedAt { get; init; }

    /// <summary>The caller's role, "admin" or "user"; null without one.</summary>
    public string? UserRole { get; init; }

    /// <summary>The number of the storage location; null when the service gives none.</summary>
    public int? StorageLocation { get; init; }

    /// <summary>The folder that mirrors the dataset; null when there is none.</summary>
    public Guid? BackingFolderUuid { get; init; }
}
