namespace EncordPS.Downloads;

/// <summary>How files are downloaded.</summary>
internal sealed record DownloadOptions
{
    /// <summary>Whether a file that is there is replaced.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Told of the bytes that are there of a file, and of its length where that is known.</summary>
    public Action<RemoteFile, long, long?> Report { get; init; } = static (_, _, _) => { };

    /// <summary>What the disk makes of a file that is written. Tests put a disk there that is full.</summary>
    public Func<Stream, Stream> Disk { get; init; } = static file => file;
}
