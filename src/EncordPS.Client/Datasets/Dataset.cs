using EncordPS.Datasets;

namespace EncordPS;

/// <summary>A dataset, with its data rows when they were asked for.</summary>
/// <remarks>Source: encord.orm.dataset.Dataset.</remarks>
public sealed class Dataset
{
    internal Dataset(DatasetState state, bool hasRows, EncordSession session)
    {
        DatasetHash = state.DatasetHash;
        Title = state.Title;
        Description = state.Description;
        StorageLocation = StorageLocations.FromText(state.DatasetType);
        BackingFolderUuid = state.BackingFolderUuid;
        DataRows = hasRows ? [.. state.DataRows.Select(row => new DataRow(row, state.DatasetHash, session))] : null;
    }

    /// <summary>The id of the dataset, a UUID.</summary>
    public string DatasetHash { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The description; null when there is none.</summary>
    public string? Description { get; }

    /// <summary>Where the dataset keeps its files.</summary>
    public StorageLocation StorageLocation { get; }

    /// <summary>The storage folder that mirrors the dataset; null when there is none.</summary>
    public Guid? BackingFolderUuid { get; }

    /// <summary>
    /// All rows of the dataset; null when they were not asked for, so that no dataset looks empty that is not. For many rows,
    /// Get-EncordDataRow gives them one by one as they arrive.
    /// </summary>
    public DataRow[]? DataRows { get; }

    /// <inheritdoc />
    public override string ToString() => Title;
}
