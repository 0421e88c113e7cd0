using System.Text;
using System.Text.Json;

namespace EncordPS.Downloads;

/// <summary>
/// The note in a directory of what its files are of. A name and a length do not tell: two rows can have both in common.
/// </summary>
/// <param name="directory">The directory.</param>
internal sealed class OwnerNote(string directory)
{
    /// <summary>The name of the note, which is hidden.</summary>
    public const string FileName = ".encord-saved";

    // Runspaces of one process take turns. A line that another process spoils is one that is not there.
    private static readonly object s_gate = new();

    private readonly string _path = Path.Combine(directory, FileName);
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _read;

    /// <summary>The id of what a file or a directory is of; null when that is not known, or somebody has changed it since.</summary>
    public string? OwnerOf(string path)
    {
        lock (s_gate)
        {
            ReadOn();
            return _entries.TryGetValue(Key(path), out Entry? entry) && entry.IsLike(Describe(path, entry.Id)) ? entry.Id : null;
        }
    }

    /// <summary>Notes what a file or a directory is of.</summary>
    public void Add(string path, string id)
    {
        lock (s_gate)
        {
            ReadOn();
            Entry entry = Describe(path, id);
            if (_entries.TryGetValue(entry.Name, out Entry? known) && known.Id == id && known.IsLike(entry))
            {
                return;
            }

            // A line of its own, whatever the end of the last one.
            byte[] line = Encoding.UTF8.GetBytes("\n" + JsonSerializer.Serialize(entry, DownloadJson.Default.Entry) + "\n");
            // A new file where there is none: nothing is written through a link that stands there.
            FileMode mode = PartFile.IsPlainFile(_path) ? FileMode.Append : FileMode.CreateNew;
            using (FileStream file = new(_path, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                file.Write(line, 0, line.Length);
            }

            _entries[entry.Name] = entry;
            Hide();
        }
    }

    private static string Key(string path) => Path.GetFileName(path).Normalize(NormalizationForm.FormC);

    // A file is known by its length and the time of its last change, a directory by its name alone.
    private static Entry Describe(string path, string id) => new FileInfo(path) is { Exists: true } file
        ? new Entry(Key(path), id, file.Length, file.LastWriteTimeUtc)
        : new Entry(Key(path), id, Length: null, WrittenAt: null);

    // Others may have added lines.
    private void ReadOn()
    {
        if (!PartFile.IsPlainFile(_path) || new FileInfo(_path).Length <= _read)
        {
            return;
        }

        using FileStream file = new(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = _read;
        using StreamReader lines = new(file, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (Parse(line) is { } entry)
            {
                _entries[entry.Name] = entry;
            }
        }

        _read = file.Position;
    }

    private static Entry? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, DownloadJson.Default.Entry);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A dot hides it elsewhere.
    private void Hide()
    {
        if (Environment.OSVersion.Platform == PlatformID.Win32NT)
        {
            File.SetAttributes(_path, File.GetAttributes(_path) | FileAttributes.Hidden);
        }
    }

    /// <summary>A line of the note.</summary>
    /// <param name="Name">The name of the file or directory.</param>
    /// <param name="Id">The id of the row, image or item.</param>
    /// <param name="Length">The length of the file in bytes; null for a directory.</param>
    /// <param name="WrittenAt">When the file was last changed, UTC; null for a directory.</param>
    internal sealed record Entry(string Name, string Id, long? Length, DateTime? WrittenAt)
    {
        public bool IsLike(Entry now) => (Length, WrittenAt) == (now.Length, now.WrittenAt);
    }
}
