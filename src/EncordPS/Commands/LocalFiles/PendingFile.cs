namespace EncordPS.Commands;

/// <summary>A file that waits to be sent, and what became of it.</summary>
internal sealed class PendingFile(LocalFile file, UploadTarget target, string title, DataClientMetadata? metadata)
{
    public LocalFile File => file;

    public UploadTarget Target => target;

    public string Title => title;

    public DataClientMetadata? Metadata => metadata;

    /// <summary>Where it was uploaded to; null until it is there.</summary>
    public UploadPlace? Url { get; set; }

    /// <summary>The row that was made of it.</summary>
    public UploadedData? Result { get; set; }

    /// <summary>Why there is no row.</summary>
    public ErrorRecord? Error { get; set; }
}
