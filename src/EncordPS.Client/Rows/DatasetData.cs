namespace EncordPS;

/// <summary>What a data row holds, as files: a video, or images. Both are null for what is neither.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetData, and get_data of Encord's own SDK, which gives it out.</remarks>
public sealed class DatasetData
{
    internal DatasetData(DataRow row)
    {
        DataHash = row.DataHash;
        Video = row.DataType == DataType.Video ? row : null;
        Images = row.ImagesData;
    }

    /// <summary>The id of the row, a UUID.</summary>
    public string DataHash { get; }

    /// <summary>The video, with its title, link and signed URL; null for a row that is none.</summary>
    public DataRow? Video { get; }

    /// <summary>The images of an image group, in their order; null for a row that is none.</summary>
    public ImageData[]? Images { get; }

    /// <inheritdoc />
    public override string ToString() => DataHash;
}
