
namespace EncordPS.LocalFiles;

/// <summary>A file of this machine, as it was when it was looked at. It is sent as that or not at all.</summary>
internal sealed class LocalFile
{
    /// <summary>The longest title that the service takes, in characters.</summary>
    public const int LongestTitle = 300;

    private readonly DateTime _writtenAt;

    private LocalFile(FileInfo file)
    {
        Path = file.FullName;
        Name = file.Name;
        Length = file.Length;
        _writtenAt = file.LastWriteTimeUtc;
    }

    public string Path { get; }

    public string Name { get; }

    /// <summary>In bytes; at least 1.</summary>
    public long Length { get; }

    /// <summary>Looks at a file.</summary>
    /// <exception cref="LocalFileException">It cannot be sent as what it is to be.</exception>
    public static LocalFile Inspect(string path, UploadItemType type)
    {
        LocalFile file = Read(path);
        if (file.Length == 0)
        {
            throw new LocalFileException(LocalFileProblem.Empty, $"The file '{path}' is empty.");
        }

        if (Refusal(path, type) is { } refusal)
        {
            throw refusal;
        }

        file.Open().Dispose();
        return file;
    }

    /// <summary>Why a file with such a name is not taken; null when nothing is wrong with its name.</summary>
    public static LocalFileException? Refusal(string path, UploadItemType type)
    {
        string name = System.IO.Path.GetFileName(path);
        return name.Length > LongestTitle ? TitleTooLong(name)
            : !ContentTypes.MayBe(type, name)
                ? new LocalFileException(
                    LocalFileProblem.TypeNotSupported, $"The file '{path}' is not {Describe(type)}, going by its extension.")
            : null;
    }

    public static LocalFileException TitleTooLong(string title) => new(
        LocalFileProblem.TitleTooLong,
        Invariant($"The title '{title.Substring(0, 40)}…' has {title.Length:N0} characters; {LongestTitle} are the most."));

    /// <summary>Opens the file for reading, from its start.</summary>
    /// <exception cref="LocalFileException">It is gone, was changed, or cannot be read.</exception>
    public Stream Open()
    {
        ThrowIfChanged();
        try
        {
            // Without a buffer of its own: it is read in large pieces.
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1, useAsync: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotReadable(e);
        }
    }

    /// <exception cref="LocalFileException">The file is not what it was when it was looked at.</exception>
    public void ThrowIfChanged()
    {
        LocalFile now = Read(Path);
        if (now.Length != Length || now._writtenAt != _writtenAt)
        {
            throw Changed();
        }
    }

    public LocalFileException Changed() =>
        new(LocalFileProblem.Changed, $"The file '{Path}' was changed while it was being sent.");

    public LocalFileException NotReadable(Exception cause) =>
        new(LocalFileProblem.NotReadable, $"The file '{Path}' cannot be read: {cause.Message}", cause);

    private static LocalFile Read(string path)
    {
        try
        {
            // Exists is false as well for what may not be looked at.
            return (File.GetAttributes(path) & FileAttributes.Directory) == 0
                ? new LocalFile(new FileInfo(path))
                : throw new LocalFileException(LocalFileProblem.IsDirectory, $"'{path}' is a directory, not a file.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LocalFileException(LocalFileProblem.NotFound, $"There is no file '{path}'.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new LocalFileException(LocalFileProblem.NotReadable, $"The file '{path}' cannot be read: {e.Message}", e);
        }
    }

    private static string Describe(UploadItemType type) => type switch
    {
        UploadItemType.Video => "a video",
        UploadItemType.Image => "an image",
        UploadItemType.Audio => "an audio file",
        UploadItemType.PlainText => "a text file",
        UploadItemType.Pdf => "a PDF file",
        UploadItemType.Nifti => "a NIfTI file",
        UploadItemType.Scene => "a scene file",
        _ => "a DICOM file",
    };
}
