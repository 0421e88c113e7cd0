namespace EncordPS.Sandbox.Blobs;

/// <summary>
/// The bytes of a cloud file that the sandbox only knows by name: as many as its size says, always the same
/// for the same item, and made where they are read, so that a large file costs nothing.
/// </summary>
internal sealed class SyntheticContent(Guid item, long length) : Stream
{
    private readonly byte[] _pattern = item.ToByteArray();
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - _position);
        for (int index = 0; index < count; index++, _position++)
        {
            buffer[index] = (byte)(_pattern[_position & 15] + (_position >> 4));
        }

        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
