using System.Security.Cryptography;
using System.Text;

namespace EncordPS.Journals;

/// <summary>
/// The form of a line: a JSON object, whose last member is a checksum of all before it, such as
/// {"line":3,"type":"job","job":"…","sum":"9f86d081"}.
/// </summary>
internal static class JournalText
{
    private const int SumLetters = 8;

    private static ReadOnlySpan<byte> Before => ",\"sum\":\""u8;

    private static ReadOnlySpan<byte> After => "\"}"u8;

    private static int TailLength => Before.Length + SumLetters + After.Length;

    /// <summary>Makes a line of an object that has members, with the newline.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> json)
    {
        int content = json.Length - 1;
        byte[] line = new byte[content + TailLength + 1];
        json.Slice(0, content).CopyTo(line);
        Before.CopyTo(line.AsSpan(content));
        Sum(line, content).CopyTo(line.AsSpan(content + Before.Length));
        After.CopyTo(line.AsSpan(line.Length - 1 - After.Length));
        line[line.Length - 1] = (byte)'\n';
        return line;
    }

    /// <summary>Whether a line is as it was written.</summary>
    /// <param name="buffer">The line at its beginning.</param>
    /// <param name="length">The length of the line without its newline.</param>
    public static bool IsWhole(byte[] buffer, int length)
    {
        ReadOnlySpan<byte> line = buffer.AsSpan(0, length);
        int content = length - TailLength;
        return content > 0
            && line.Slice(content, Before.Length).SequenceEqual(Before)
            && line.EndsWith(After)
            && line.Slice(content + Before.Length, SumLetters).SequenceEqual(Sum(buffer, content));
    }

    // Lines are long: no copy is made of one.
    private static byte[] Sum(byte[] buffer, int length)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(buffer, 0, length);
        IEnumerable<byte> first = hash.GetHashAndReset().Take(SumLetters / 2);
        return Encoding.ASCII.GetBytes(string.Concat(first.Select(static b => b.ToString("x2", InvariantCulture))));
    }
}
