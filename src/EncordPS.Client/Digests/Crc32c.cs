using System.Buffers.Binary;

namespace EncordPS.Digests;

/// <summary>CRC-32C (Castagnoli), which Google Cloud Storage gives of every file, also of one that was put together of parts.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc3720#appendix-B.4"/>
internal sealed class Crc32c
{
    private const uint Polynomial = 0x82F63B78;

    private static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(static value => Shifted((uint)value))];

    private uint _state = uint.MaxValue;

    public void Append(byte[] bytes, int count)
    {
        uint state = _state;
        for (int i = 0; i < count; i++)
        {
            state = s_table[(byte)(state ^ bytes[i])] ^ (state >> 8);
        }

        _state = state;
    }

    /// <summary>In base64, its first byte first.</summary>
    public string ToBase64()
    {
        byte[] bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, ~_state);
        return Convert.ToBase64String(bytes);
    }

    private static uint Shifted(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ ((value & 1) * Polynomial);
        }

        return value;
    }
}
