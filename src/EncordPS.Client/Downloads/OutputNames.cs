using System.Text;

namespace EncordPS.Downloads;

/// <summary>
/// Gives out paths below one directory, a different one for each id. What has a title that is taken, now or by an earlier time,
/// gets a mark of its id, and keeps the name that it has from an earlier time.
/// </summary>
internal sealed class OutputNames(string root)
{
    // Some file systems ignore case, and how letters are composed.
    private readonly Dictionary<string, NamedPlace> _given = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OwnerNote> _notes = new(StringComparer.Ordinal);

    /// <summary>A place for something.</summary>
    /// <param name="group">The directory that was given out for the group it is in; null for none.</param>
    /// <param name="title">Anything.</param>
    /// <param name="extension">What to add where the title has no extension.</param>
    /// <param name="id">The id of the thing. The same id has the same place.</param>
    public NamedPlace Give(NamedPlace? group, string title, string extension, string id)
    {
        string name = FileNames.Make(title, extension, id);
        string marked = FileNames.Mark(name, id);
        string last = FileNames.Make(id, extension, id);
        return TryGive(group, marked, id, mustExist: true)
            ?? TryGive(group, name, id, isMarked: name == marked)
            ?? TryGive(group, marked, id)
            ?? TryGive(group, last, id)
            ?? throw new DownloadException(
                DownloadProblem.FileExists, $"There is no name left for '{title}' in '{group?.Path ?? root}'.");
    }

    /// <summary>A directory for the files of a group.</summary>
    /// <exception cref="DownloadException">A file or a link is there: what is saved stays below the one directory.</exception>
    public NamedPlace GiveDirectory(string title, string id)
    {
        NamedPlace place = Give(group: null, title, extension: "", id);
        bool isLink = Directory.Exists(place.Path) && File.GetAttributes(place.Path).HasFlag(FileAttributes.ReparsePoint);
        return !File.Exists(place.Path) && !isLink
            ? place
            : throw new DownloadException(
                DownloadProblem.FileExists, $"'{place.Path}' is there already and is a file or a link, not a directory.");
    }

    private NamedPlace? TryGive(NamedPlace? group, string name, string id, bool isMarked = true, bool mustExist = false)
    {
        string parent = group?.Path ?? root;
        string path = Path.GetFullPath(Path.Combine(parent, name));
        // A safeguard: names are made so that this holds.
        if (Path.GetDirectoryName(path) != Path.GetFullPath(parent))
        {
            throw new DownloadException(DownloadProblem.NotWritable, $"'{name}' cannot be a name in '{parent}'.");
        }

        string key = path.Normalize(NormalizationForm.FormC);
        if (_given.TryGetValue(key, out NamedPlace? given))
        {
            return given.Id == id ? given : null;
        }

        bool isThere = File.Exists(path) || Directory.Exists(path);
        OwnerNote note = NoteOf(parent);
        return (mustExist && !isThere) || (isThere && note.OwnerOf(path) is { } owner && owner != id)
            ? null
            : _given[key] = new NamedPlace(path, id, note, isMarked, group);
    }

    private OwnerNote NoteOf(string directory) =>
        _notes.TryGetValue(directory, out OwnerNote? note) ? note : _notes[directory] = new OwnerNote(directory);
}
