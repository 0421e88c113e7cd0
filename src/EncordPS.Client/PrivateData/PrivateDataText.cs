namespace EncordPS.PrivateData;

/// <summary>
/// Reads a description of private files from a stream, a portion at a time: memory is bounded by the longest unit, not by their number.
/// </summary>
/// <param name="text">UTF-8 without a byte-order mark. The caller closes it.</param>
/// <param name="parser">Takes what is complete.</param>
/// <param name="goesOn">Whether it goes on behind a fault, to find the next.</param>
internal sealed class PrivateDataText(Stream text, PrivateDataParser parser, bool goesOn = false)
{
    private const int FirstLength = 128 * 1024;

    // A single unit beyond this is no unit but a mistake.
    private const int LongestUnit = 64 * 1024 * 1024;

    private byte[] _buffer = new byte[FirstLength];
    private int _start;
    private int _end;
    private bool _isLast;
    private bool _isPassing;

    /// <summary>How many bytes were read.</summary>
    public long Length { get; private set; }

    /// <summary>Reads the next portion and has it parsed.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="PrivateFilesException">Nothing behind this can be read.</exception>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_isLast)
        {
            return false;
        }

        MakeRoom();
        await FillAsync(cancellationToken);
        while (!TryParse())
        {
            // What follows the fault is looked at by itself.
        }

        if (_isLast)
        {
            parser.End();
        }

        return true;
    }

    private bool TryParse()
    {
        ReadOnlySpan<byte> available = _buffer.AsSpan(_start, _end - _start);
        if (_isPassing)
        {
            _isPassing = !parser.TryResume(available, _isLast, out int passed);
            _start += passed;
            return _isPassing;
        }

        try
        {
            _start += parser.Parse(available, _isLast);
            return true;
        }
        catch (PrivateFilesException e) when (goesOn)
        {
            parser.Tell(e);
            _start += parser.FaultOffset;
            _isPassing = true;
            return false;
        }
    }

    // Until it is full: a unit that is not complete is looked at again only when there is twice as much of it.
    private async Task FillAsync(CancellationToken cancellationToken)
    {
        while (!_isLast && _end < _buffer.Length)
        {
            int read = await text.ReadAsync(_buffer, _end, _buffer.Length - _end, cancellationToken);
            _end += read;
            Length += read;
            _isLast = read == 0;
        }
    }

    private void MakeRoom()
    {
        int rest = _end - _start;
        if (rest > _buffer.Length / 2)
        {
            Array.Resize(ref _buffer, rest >= LongestUnit ? throw TooLong() : _buffer.Length * 2);
        }

        Array.Copy(_buffer, _start, _buffer, 0, rest);
        _start = 0;
        _end = rest;
    }

    private static PrivateFilesException TooLong() =>
        new(PrivateFilesProblem.InvalidJson, Invariant($"The description of the files has a unit of more than {LongestUnit:N0} bytes."));
}
