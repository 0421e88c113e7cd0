using System.Text;
using System.Text.Json;

namespace EncordPS.Answers;

/// <summary>The members that an element of a listing has, by the names that the service gives them; 63 at most.</summary>
internal sealed class MemberTable
{
    private readonly byte[][] _names;
    private readonly long _required;
    private readonly long _neverNull;

    private MemberTable(byte[][] names, long required, long neverNull)
    {
        _names = names;
        _required = required;
        _neverNull = neverNull;
    }

    /// <summary>What <see cref="Find"/> gives for a name that is not in the table.</summary>
    public int Unknown => _names.Length;

    /// <summary>Makes the table of an enum, whose values are the members in the order in which the service writes them.</summary>
    /// <param name="naming">How a name of the enum becomes the service's.</param>
    /// <param name="required">The members without which there is no element.</param>
    /// <param name="neverNull">Other members that are not null.</param>
    public static MemberTable Of<TMember>(JsonNamingPolicy naming, TMember[] required, TMember[] neverNull)
        where TMember : struct, Enum
    {
        byte[][] names = [.. Enum.GetNames(typeof(TMember)).Select(name => Encoding.UTF8.GetBytes(naming.ConvertName(name)))];
        return new(names, Bits(required), Bits(required) | Bits(neverNull));
    }

    /// <summary>Finds a member by its name. Members nearly always come in the same order: the search begins after the last one.</summary>
    /// <param name="name">The name, UTF-8.</param>
    /// <param name="last">The member before this one; -1 for none.</param>
    public int Find(ReadOnlySpan<byte> name, int last)
    {
        for (int i = 1; i <= _names.Length; i++)
        {
            int candidate = (last + i) % _names.Length;
            if (name.SequenceEqual(_names[candidate]))
            {
                return candidate;
            }
        }

        return Unknown;
    }

    /// <summary>Whether an element with these members is one: a bit for each member.</summary>
    public bool HasRequired(long seen) => (seen & _required) == _required;

    /// <summary>Whether the service may write null for a member.</summary>
    public bool MayBeNull(int member) => (_neverNull & (1L << member)) == 0;

    private static long Bits<TMember>(TMember[] members) where TMember : struct, Enum =>
        members.Aggregate(0L, static (bits, member) => bits | (1L << Convert.ToInt32(member, InvariantCulture)));
}
