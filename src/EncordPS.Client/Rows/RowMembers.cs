using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.Rows;

/// <summary>Finds the members of a row by their names, and remembers which were seen.</summary>
internal struct RowMembers
{
    private const int Required = (1 << (int)Member.DataHash) | (1 << (int)Member.DataTitle);
    private const int NeverNull = Required | (1 << (int)Member.CreatedAt) | (1 << (int)Member.LastEditedAt);

    private static readonly byte[][] s_names =
        [.. Enumerable.Range(0, (int)Member.Unknown).Select(static member => Encoding.UTF8.GetBytes(WireName((Member)member)))];

    private int _next;
    private int _seen;

    /// <summary>The members of a data row, in the order in which the service writes them.</summary>
    internal enum Member
    {
        DataHash,
        DataTitle,
        DataType,
        CreatedAt,
        LastEditedAt,
        Width,
        Height,
        FileLink,
        FileSize,
        FileType,
        StorageLocation,
        FramesPerSecond,
        Duration,
        ClientMetadata,
        SignedUrl,
        IsOptimisedImageGroup,
        BackingItemUuid,
        ImagesData,
        Unknown,
    }

    /// <summary>Required members seen.</summary>
    public readonly bool HasRequired => (_seen & Required) == Required;

    public static bool MayBeNull(Member member) => (NeverNull & (1 << (int)member)) == 0;

    /// <summary>Finds the member whose name the reader stands at.</summary>
    /// <returns>False when the member comes twice, or its name has escapes.</returns>
    [MethodImpl(HotPath.Options)]
    public bool TryTake(ref Utf8JsonReader reader, out Member member)
    {
        member = Find(reader.ValueSpan);
        int bit = 1 << (int)member;
        bool isAgain = member != Member.Unknown && (_seen & bit) != 0;
        _seen |= bit;
        _next = (int)member + 1;
        return !isAgain && !reader.ValueIsEscaped;
    }

    // Members nearly always come in the same order: the search begins after the last one.
    [MethodImpl(HotPath.Options)]
    private readonly Member Find(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < s_names.Length; i++)
        {
            int candidate = (_next + i) % s_names.Length;
            if (name.SequenceEqual(s_names[candidate]))
            {
                return (Member)candidate;
            }
        }

        return Member.Unknown;
    }

    private static string WireName(Member member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());
}
