using System.Buffers.Binary;

namespace EncordPS.ImportRecords;

/// <summary>What a unit is known by: the first 16 bytes of a SHA-256 of its kind and its URLs. A million of them take 16 MB.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The others.</param>
internal readonly record struct UnitDigest(ulong High, ulong Low)
{
    public const int Size = 16;

    /// <summary>Which of some shares the unit belongs to.</summary>
    public int ShareOf(int shares) => (int)(Low % (ulong)shares);

    public static UnitDigest Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(sizeof(ulong))));

    /// <summary>Digests one after the other, as a journal has them.</summary>
    public static byte[] Join(IReadOnlyCollection<UnitDigest> digests)
    {
        byte[] bytes = new byte[digests.Count * Size];
        int offset = 0;
        foreach (UnitDigest digest in digests)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(offset), digest.High);
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(offset + sizeof(ulong)), digest.Low);
            offset += Size;
        }

        return bytes;
    }

    public static UnitDigest[] Split(byte[] bytes)
    {
        UnitDigest[] digests = new UnitDigest[bytes.Length / Size];
        for (int i = 0; i < digests.Length; i++)
        {
            digests[i] = Read(bytes.AsSpan(i * Size));
        }

        return digests;
    }
}
