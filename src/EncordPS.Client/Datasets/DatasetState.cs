using EncordPS.Rows;

namespace EncordPS.Datasets;

/// <summary>A dataset as the legacy API writes it.</summary>
internal sealed class DatasetState
{
    public required string DatasetHash { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string DatasetType { get; init => field = value ?? ""; } = "";

    public Guid? BackingFolderUuid { get; init; }

    public DataRowState[] DataRows { get; init => field = value ?? []; } = [];
}
