namespace EncordPS;

/// <summary>A data row that was made of local files.</summary>
public abstract class UploadedData
{
    private protected UploadedData()
    {
    }

    /// <summary>The id of the row, a UUID; null when a folder was filled that no dataset mirrors.</summary>
    public string? DataHash { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The name of the uploaded file in storage; null for groups and series, which have no file of their own.</summary>
    public string? FileLink { get; private set; }

    /// <summary>The storage item behind the row; null when the service does not tell.</summary>
    public Guid? BackingItemUuid { get; private set; }

    /// <summary>The dataset that was filled; null when a folder alone was.</summary>
    public string? DatasetHash { get; private set; }

    /// <inheritdoc />
    public override string ToString() => Title;

    /// <summary>What a file that stands alone has become.</summary>
    internal static UploadedData Create(UploadItemType type, DatasetDataInfo made, string? datasetHash, string? fileLink)
    {
        UploadedData data = type switch
        {
            UploadItemType.Video => new Video(),
            UploadItemType.Audio => new Audio(),
            UploadItemType.PlainText => new TextFile(),
            UploadItemType.Pdf => new PdfFile(),
            UploadItemType.Nifti => new NiftiFile(),
            UploadItemType.Scene => new SceneFile(),
            _ => new SingleImage(),
        };
        data.Describe(made, datasetHash, fileLink);
        return data;
    }

    internal void Describe(DatasetDataInfo made, string? datasetHash, string? fileLink)
    {
        DataHash = made.DataHash;
        Title = made.Title;
        FileLink = fileLink;
        BackingItemUuid = made.BackingItemUuid;
        DatasetHash = datasetHash;
    }
}
