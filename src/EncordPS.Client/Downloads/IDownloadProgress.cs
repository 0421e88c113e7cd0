namespace EncordPS.Downloads;

/// <summary>Told how downloads go on.</summary>
internal interface IDownloadProgress
{
    /// <summary>More files are to come.</summary>
    void Expect(int count);

    /// <summary>So many bytes of a file are there, of a length that may not be known.</summary>
    void Report(RemoteFile file, long received, long? length);

    /// <summary>A file is done with, however it went.</summary>
    void End(RemoteFile file);
}
