using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Digests;

namespace EncordPS.Downloads;

/// <summary>A partial file. It gets its name when it is whole.</summary>
internal sealed class PartFile(string path)
{
    /// <summary>The suffix of the name until the file is whole.</summary>
    public const string Suffix = ".part";

    /// <summary>The suffix of the note beside it.</summary>
    public const string NoteSuffix = ".part.json";

    private const int BufferSize = 128 * 1024;

    private readonly string _part = path + Suffix;
    private readonly string _note = path + NoteSuffix;

    public long Length => new FileInfo(_part) is { Exists: true } part ? part.Length : 0;

    /// <summary>The note of a part that can be resumed; null when there is none.</summary>
    public Note? ReadNote(string id)
    {
        if (!IsPlainFile(_part) || !IsPlainFile(_note) || Length == 0)
        {
            return null;
        }

        try
        {
            Note? note = JsonSerializer.Deserialize(File.ReadAllText(_note), DownloadJson.Default.Note);
            return note is { Version: not null } && note.Id == id && !(Length > note.Length) ? note : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Starts over.</summary>
    public Stream Create(Note note)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Discard();
        Write(note);
        return Open(FileMode.CreateNew);
    }

    /// <summary>Opens the part at its end.</summary>
    public Stream Append() => Open(FileMode.Append);

    /// <summary>Whether what is there has the digests that storage gave.</summary>
    public bool Matches(FileDigests digests) => digests.Match(_part);

    /// <summary>Writes another note beside the part.</summary>
    public void Change(Note note)
    {
        File.Delete(_note);
        Write(note);
    }

    /// <summary>Gives the file its name.</summary>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    public void Complete(bool overwrite)
    {
        if (overwrite && File.Exists(path))
        {
            File.Replace(_part, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(_part, path);
        }

        File.Delete(_note);
    }

    /// <summary>Deletes the part and its note.</summary>
    public void Discard()
    {
        File.Delete(_part);
        File.Delete(_note);
    }

    /// <summary>Whether there is a file, and not a link to one.</summary>
    public static bool IsPlainFile(string path) =>
        new FileInfo(path) is { Exists: true } file && (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Directory)) == 0;

    // A new file: nothing is written through a link that stands there.
    private void Write(Note note)
    {
        using FileStream file = new(_note, FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, note, DownloadJson.Default.Note);
    }

    private FileStream Open(FileMode mode) =>
        new(_part, mode, FileAccess.Write, FileShare.Read, BufferSize, useAsync: true);

    /// <summary>The note beside a part, from which its download can be resumed. No URL: it is a secret.</summary>
    /// <param name="Id">The id of the row, image or item.</param>
    /// <param name="Version">The version of the bytes: an entity tag or a date.</param>
    /// <param name="Length">The length of the whole in bytes; null when storage did not say.</param>
    /// <param name="Md5">The digest of the whole; null when storage did not say.</param>
    /// <param name="Crc32c">The other digest of the whole; null when storage did not say.</param>
    internal sealed record Note(string Id, string? Version, long? Length, string? Md5, string? Crc32c = null)
    {
        [JsonIgnore]
        public FileDigests Digests => new(Md5, Crc32c);
    }
}
