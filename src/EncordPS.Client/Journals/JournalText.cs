using System.Text;
using EncordPS.Authentication;

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
        ReadOnlySpan<byte> content = json.Slice(0, json.Length - 1);
        byte[] line = new byte[content.Length + TailLength + 1];
        content.CopyTo(line);
        Before.CopyTo(line.AsSpan(content.Length));
        Encoding.ASCII.GetBytes(Sum(content)).CopyTo(line.AsSpan(content.Length + Before.Length));
        After.CopyTo(line.AsSpan(line.Length - 1 - After.Length));
        line[line.Length - 1] = (byte)'\n';
        return line;
    }

    /// <summary>Whether a line, without its newline, is as it was written.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line)
    {
        int content = line.Length - TailLength;
        return content > 0
            && line.Slice(content, Before.Length).SequenceEqual(Before)
            && line.EndsWith(After)
            && line.Slice(content + Before.Length, SumLetters).SequenceEqual(Encoding.ASCII.GetBytes(Sum(line.Slice(0, content))));
    }

    private static string Sum(ReadOnlySpan<byte> content)
    {
        byte[] hash = Sha256.Hash(content.ToArray());
        return string.Concat(hash.Take(SumLetters / 2).Select(static b => b.ToString("x2", InvariantCulture)));
    }
}
