using System.Text;

namespace EncordPS.Imports;

/// <summary>
/// Units of a pipeline, kept in a file beside the journal: the list is counted before anything is sent, and a pipeline can be read
/// only once.
/// </summary>
/// <param name="path">The file, which is deleted in the end.</param>
internal sealed class SpooledUnits(string path) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly StreamWriter _file = new(
        new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize), new UTF8Encoding(false), BufferSize);

    /// <summary>Takes the next unit.</summary>
    public void Add(PrivateDataUnit unit) => Add(unit.ToString());

    /// <summary>Takes a line of NDJSON, which is read later.</summary>
    public void Add(string line)
    {
        _file.Write(line);
        _file.Write('\n');
    }

    /// <summary>All units that were taken.</summary>
    public IUnitSource ToSource()
    {
        _file.Dispose();
        return new FileUnits(path);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _file.Dispose();
        File.Delete(path);
    }
}
