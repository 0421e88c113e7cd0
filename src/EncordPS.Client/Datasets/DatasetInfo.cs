using System.Collections;
using EncordPS.Json;

namespace EncordPS;

/// <summary>A dataset in a listing.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetInfo.</remarks>
public sealed class DatasetInfo
{
    internal DatasetInfo(DatasetWithUserRole dataset)
    {
        DatasetHash = dataset.DatasetUuid;
        Title = dataset.Title;
        Description = dataset.Description;
        Type = StorageLocations.FromNumber(dataset.StorageLocation ?? (int)StorageLocation.CordStorage);
        CreatedAt = dataset.CreatedAt;
        LastEditedAt = dataset.LastEditedAt;
        BackingFolderUuid = dataset.BackingFolderUuid;
        AdditionalProperties = dataset.AdditionalProperties;
        UserRole = WireNames<DatasetUserRoleV2>.Parse(dataset.UserRole) is { } role ? DatasetUserRoles.ToLegacy(role) : null;
    }

    /// <summary>The id of the dataset, a UUID.</summary>
    public string DatasetHash { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The description; empty when there is none.</summary>
    public string Description { get; }

    /// <summary>Where the dataset keeps its files. A dataset can hold rows from several places; this is its first.</summary>
    public StorageLocation Type { get; }

    /// <summary>When the dataset was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When the dataset was last changed, UTC.</summary>
    public DateTimeOffset LastEditedAt { get; }

    /// <summary>The storage folder that mirrors the dataset; null when there is none.</summary>
    public Guid? BackingFolderUuid { get; }

    /// <summary>The caller's role; null for a dataset that only the organisation gives access to.</summary>
    public DatasetUserRole? UserRole { get; }

    /// <summary>Always null: the service no longer tells it. Here because scripts may name it.</summary>
    public string? UserHash { get; }

    /// <inheritdoc cref="ServiceObject.AdditionalProperties" />
    public IDictionary? AdditionalProperties { get; }

    /// <inheritdoc />
    public override string ToString() => Title;
}
