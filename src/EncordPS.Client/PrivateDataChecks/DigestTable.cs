using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EncordPS.Json;

namespace EncordPS.PrivateDataChecks;

/// <summary>
/// Texts that were seen, each with the line where that was. Of a text it keeps 96 bits of SHA-256, so that a million take 32 MB: among a
/// million, two that agree by chance are less likely than one in 10^17.
/// </summary>
internal sealed class DigestTable : IDisposable
{
    private const int FirstLength = 1024;

    private readonly SHA256 _sha = SHA256.Create();
    private Entry[] _entries = new Entry[FirstLength];
    private int _count;

    /// <summary>Takes a text.</summary>
    /// <returns>The line where it was seen before; null for a text that is new.</returns>
    [MethodImpl(HotPath.Options)]
    public int? Add(byte[] text, int length, int line)
    {
        byte[] digest = _sha.ComputeHash(text, 0, length);
        Entry entry = new(MemoryMarshal.Read<ulong>(digest), MemoryMarshal.Read<uint>(digest.AsSpan(sizeof(ulong))), line + 1);
        ref Entry place = ref PlaceOf(_entries, entry);
        if (place.Mark != 0)
        {
            return place.Mark - 1;
        }

        place = entry;
        if (++_count > _entries.Length / 4 * 3)
        {
            Grow();
        }

        return null;
    }

    public void Dispose() => _sha.Dispose();

    private static ref Entry PlaceOf(Entry[] entries, Entry wanted)
    {
        // The length is a power of two.
        int at = (int)wanted.High & (entries.Length - 1);
        while (entries[at].Mark != 0 && (entries[at].High != wanted.High || entries[at].Low != wanted.Low))
        {
            at = (at + 1) & (entries.Length - 1);
        }

        return ref entries[at];
    }

    private void Grow()
    {
        Entry[] larger = new Entry[_entries.Length * 2];
        foreach (Entry entry in _entries)
        {
            if (entry.Mark != 0)
            {
                PlaceOf(larger, entry) = entry;
            }
        }

        _entries = larger;
    }

    /// <param name="High">The first 64 bits of the digest.</param>
    /// <param name="Low">The next 32.</param>
    /// <param name="Mark">The line and one, so that an empty place is 0.</param>
    private readonly record struct Entry(ulong High, uint Low, int Mark);
}
