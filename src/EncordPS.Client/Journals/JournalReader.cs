using System.Text.Json;

namespace EncordPS.Journals;

/// <summary>
/// Reads the lines of a journal. A last line that is not whole was being written when the process ended: it is no damage. Another
/// one that is not as it was written is.
/// </summary>
internal sealed class JournalReader(Stream file) : IDisposable
{
    private const int BlockSize = 64 * 1024;

    private readonly byte[] _block = new byte[BlockSize];
    private readonly MemoryStream _line = new();
    private int _start;
    private int _end;

    /// <summary>How many lines were whole.</summary>
    public int Lines { get; private set; }

    /// <summary>Where the last whole line ends.</summary>
    public long WholeLength { get; private set; }

    /// <summary>Gives each line to a reader, as JSON.</summary>
    /// <exception cref="JournalException">A line in the middle is damaged.</exception>
    public void ReadAll(Action<JsonElement> read)
    {
        bool isWhole = true;
        while (TryReadLine(out bool hasEnd))
        {
            // There is a line behind it, so it is no longer the last.
            ThrowUnless(isWhole);
            isWhole = hasEnd && JournalText.IsWhole(_line.GetBuffer(), (int)_line.Length) && TryRead(read);
            WholeLength += isWhole ? _line.Length + 1 : 0;
            Lines += isWhole ? 1 : 0;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _line.Dispose();

    private bool TryRead(Action<JsonElement> read)
    {
        using JsonDocument line = JsonDocument.Parse(_line.GetBuffer().AsMemory(0, (int)_line.Length));
        JsonElement root = line.RootElement;
        if (!root.TryGetProperty("line", out JsonElement number) || !number.TryGetInt32(out int n) || n != Lines + 1)
        {
            // Whole, but not the one that belongs here: another was taken out, or put in.
            throw Damaged();
        }

        read(root);
        return true;
    }

    // Reads up to a newline, which is not kept, or to the end of the file.
    private bool TryReadLine(out bool hasEnd)
    {
        _line.SetLength(0);
        while (true)
        {
            int newline = Array.IndexOf(_block, (byte)'\n', _start, _end - _start);
            hasEnd = newline >= 0;
            int length = (hasEnd ? newline : _end) - _start;
            _line.Write(_block, _start, length);
            _start += length + (hasEnd ? 1 : 0);
            if (hasEnd)
            {
                return true;
            }

            (_start, _end) = (0, file.Read(_block, 0, BlockSize));
            if (_end == 0)
            {
                return _line.Length > 0;
            }
        }
    }

    private void ThrowUnless(bool isWhole)
    {
        if (!isWhole)
        {
            throw Damaged();
        }
    }

    private JournalException Damaged() => new(
        JournalProblem.Damaged, Invariant($"Line {Lines + 1} of the journal is not as it was written."));
}
