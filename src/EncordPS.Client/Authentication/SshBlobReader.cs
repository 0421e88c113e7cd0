using System.Buffers.Binary;
using System.Text;

namespace EncordPS.Authentication;

/// <summary>
/// Reads the length-prefixed fields of SSH key files (RFC 4251, section 5). Hands out views, so a false length
/// costs nothing: it ends in EndOfStreamException.
/// </summary>
internal ref struct SshBlobReader(ReadOnlySpan<byte> data)
{
    private ReadOnlySpan<byte> _rest = data;

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint)));

    public ReadOnlySpan<byte> ReadBlob() => Take(ReadUInt32());

    public string ReadText() => Encoding.ASCII.GetString(ReadBlob().ToArray());

    public ReadOnlySpan<byte> Take(uint count)
    {
        if (count > (uint)_rest.Length)
        {
            throw new EndOfStreamException();
        }

        var taken = _rest.Slice(0, (int)count);
        _rest = _rest.Slice((int)count);
        return taken;
    }
}
