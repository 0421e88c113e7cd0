using EncordPS.Journals;
using EncordPS.UploadJobs;

namespace EncordPS.ImportRecords;

/// <summary>The journal of an import: what is told to it is on the disk, and in its state, when <see cref="Append" /> returns.</summary>
internal sealed class ImportJournal : IDisposable
{
    private readonly object _gate = new();
    private readonly JournalFile _file;
    private readonly ImportState _state;

    private ImportJournal(JournalFile file, ImportState state)
    {
        _file = file;
        _state = state;
    }

    /// <summary>Opens the journal of an import, or begins one.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="target">What the import fills.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="JournalException">It cannot be used, or belongs to another import.</exception>
    public static ImportJournal Open(string path, UploadTarget target, DateTimeOffset now)
    {
        ImportState state = new(isForShow: false);
        ImportJournal journal = new(JournalFile.Open(path, line => Apply(state, ImportLines.Read(line))), state);
        try
        {
            if (journal._file.IsEmpty)
            {
                journal.Append(new ImportLine.Begun(now, target.DatasetHash, target.FolderUuid));
            }

            ThrowUnlessOf(target, state.Begun, path);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>The state of a journal, which another process may be writing.</summary>
    /// <exception cref="JournalException">It is not there, or cannot be read.</exception>
    public static ImportState Read(string path)
    {
        ImportState state = new(isForShow: true);
        JournalFile.Read(path, line => Apply(state, ImportLines.Read(line)));
        return state.Begun is not null ? state : throw NoImport(path);
    }

    /// <summary>Writes a line, and changes the state by it.</summary>
    public void Append(ImportLine line)
    {
        lock (_gate)
        {
            _file.Append(line.Type, line.Write);
            _state.Apply(line);
        }
    }

    /// <summary>Looks at the state, or notes in it what no journal needs.</summary>
    public T Use<T>(Func<ImportState, T> use)
    {
        lock (_gate)
        {
            return use(_state);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static void Apply(ImportState state, ImportLine? line)
    {
        if (line is not null)
        {
            state.Apply(line);
        }
    }

    private static void ThrowUnlessOf(UploadTarget target, ImportLine.Begun? begun, string path)
    {
        if (begun is null)
        {
            throw NoImport(path);
        }

        UploadTarget own = new(begun.DatasetHash, begun.FolderUuid);
        if (own != target)
        {
            throw new JournalException(JournalProblem.OfSomethingElse, $"The journal '{path}' is of an import into {own}.");
        }
    }

    private static JournalException NoImport(string path) =>
        new(JournalProblem.OfSomethingElse, $"The file '{path}' is no journal of an import.");
}
