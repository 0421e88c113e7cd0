using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.Rows;

/// <summary>Tells the members of a row by their names, and which have been there.</summary>
internal struct RowMembers
{
    private const int Required = (1 << (int)RowMember.DataHash) | (1 << (int)RowMember.DataTitle);
    private const int NeverNull = Required | (1 << (int)RowMember.CreatedAt) | (1 << (int)RowMember.LastEditedAt);

    private static readonly byte[][] s_names =
        [.. Enumerable.Range(0, (int)RowMember.Unknown).Select(static member => Encoding.UTF8.GetBytes(WireName((RowMember)member)))];

    private int _next;
    private int _seen;

    /// <summary>Whether those have been there that no row is without.</summary>
    public readonly bool HasRequired => (_seen & Required) == Required;

    public static bool MayBeNull(RowMember member) => (NeverNull & (1 << (int)member)) == 0;

    /// <summary>Finds out which member the name is of that the reader stands at.</summary>
    /// <returns>False when it is not for this reader to say: the member comes again, or its name is written unusually.</returns>
    [MethodImpl(HotPath.Options)]
    public bool TryTake(ref Utf8JsonReader reader, out RowMember member)
    {
        member = Find(reader.ValueSpan);
        int bit = 1 << (int)member;
        bool isAgain = member != RowMember.Unknown && (_seen & bit) != 0;
        _seen |= bit;
        _next = (int)member + 1;
        return !isAgain && !reader.ValueIsEscaped;
    }

    // They nearly always come in the same order, so the search begins where the last one ended.
    [MethodImpl(HotPath.Options)]
    private readonly RowMember Find(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < s_names.Length; i++)
        {
            int candidate = (_next + i) % s_names.Length;
            if (name.SequenceEqual(s_names[candidate]))
            {
                return (RowMember)candidate;
            }
        }

        return RowMember.Unknown;
    }

    private static string WireName(RowMember member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());
}
