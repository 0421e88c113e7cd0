using System.Text.Encodings.Web;
using System.Text.Json;

namespace EncordPS.Journals;

/// <summary>
/// A journal that this process writes, and no other: NDJSON, a checksum a line. A line is on the disk when <see cref="Append" />
/// returns, so that what comes after it can be done.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly object _gate = new();
    private readonly FileStream _lock;
    private readonly FileStream _file;
    private int _lines;

    private JournalFile(FileStream fileLock, FileStream file, int lines)
    {
        _lock = fileLock;
        _file = file;
        _lines = lines;
    }

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsEmpty => _lines == 0;

    /// <summary>Opens a journal to go on with it, or begins one.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="read">Told of each line that it has.</param>
    /// <exception cref="JournalException">It is written by another process, damaged, or not accessible.</exception>
    public static JournalFile Open(string path, Action<JsonElement> read)
    {
        FileStream fileLock = Lock(path);
        FileStream? file = null;
        try
        {
            file = Access(path, () => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1));
            using JournalReader reader = new(file);
            reader.ReadAll(read);
            file.SetLength(reader.WholeLength);
            file.Position = reader.WholeLength;
            return new JournalFile(fileLock, file, reader.Lines);
        }
        catch
        {
            file?.Dispose();
            fileLock.Dispose();
            throw;
        }
    }

    /// <summary>Reads a journal that another process may be writing.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="read">Told of each line.</param>
    /// <exception cref="JournalException">It is not there, damaged, or not readable.</exception>
    public static void Read(string path, Action<JsonElement> read)
    {
        using FileStream file = Access(
            path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1));
        using JournalReader reader = new(file);
        reader.ReadAll(read);
    }

    /// <summary>Writes a line, and brings it to the disk.</summary>
    /// <param name="type">What the line tells.</param>
    /// <param name="write">Writes its members.</param>
    public void Append(string type, Action<Utf8JsonWriter> write)
    {
        lock (_gate)
        {
            byte[] line = Compose(type, write);
            Access(_file.Name, () =>
            {
                _file.Write(line, 0, line.Length);
                _file.Flush(flushToDisk: true);
                return _file;
            });
            _lines++;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    private byte[] Compose(string type, Action<Utf8JsonWriter> write)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json, s_readable))
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", _lines + 1);
            writer.WriteString("type", type);
            write(writer);
            writer.WriteEndObject();
        }

        return JournalText.Seal(json.GetBuffer().AsSpan(0, (int)json.Length));
    }

    // The journal itself stays open to readers. The file of the lock stays: to delete it would let a third process in.
    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new JournalException(JournalProblem.InUse, $"Another process writes the journal '{path}'.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw NotAccessible(path, e);
        }
    }

    private static FileStream Access(string path, Func<FileStream> access)
    {
        try
        {
            return access();
        }
        catch (FileNotFoundException e)
        {
            throw new JournalException(JournalProblem.NotFound, $"There is no journal '{path}'.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw NotAccessible(path, e);
        }
    }

    private static JournalException NotAccessible(string path, Exception cause) =>
        new(JournalProblem.NotAccessible, $"The journal '{path}' cannot be read or written: {cause.Message}", cause);
}
