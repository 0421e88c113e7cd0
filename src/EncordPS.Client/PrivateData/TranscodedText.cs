using System.Text;
using EncordPS.Transport;

namespace EncordPS.PrivateData;

/// <summary>A text of another encoding, read as UTF-8.</summary>
/// <param name="text">The text behind its byte-order mark.</param>
/// <param name="encoding">Its encoding.</param>
internal sealed class TranscodedText(Stream text, Encoding encoding) : ForwardStream
{
    private const int Portion = 16 * 1024;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly Encoder _encoder = s_utf8.GetEncoder();
    private readonly byte[] _read = new byte[Portion];
    private readonly char[] _characters = new char[Portion + 1];
    private readonly byte[] _utf8 = new byte[s_utf8.GetMaxByteCount(Portion + 1)];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <exception cref="PrivateFilesException">The bytes are not of the encoding that the mark says.</exception>
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        while (_start == _end && !_isAtEnd)
        {
            int read = await text.ReadAsync(_read, 0, _read.Length, cancellationToken);
            _isAtEnd = read == 0;
            Transcode(read);
        }

        int given = Math.Min(count, _end - _start);
        Array.Copy(_utf8, _start, buffer, offset, given);
        _start += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Transcode(int read)
    {
        try
        {
            int characters = _decoder.GetChars(_read, 0, read, _characters, 0, flush: _isAtEnd);
            _start = 0;
            _end = _encoder.GetBytes(_characters, 0, characters, _utf8, 0, flush: _isAtEnd);
        }
        catch (DecoderFallbackException)
        {
            throw new PrivateFilesException(
                PrivateFilesProblem.InvalidText,
                $"The description of the files is not {encoding.WebName}, of which it has the byte-order mark.");
        }
    }
}
