using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EncordPS.Answers;

/// <summary>
/// Reads the elements of a listing in one pass over their tokens: there can be millions. An element with anything unusual goes to the
/// generated code, which reads it or says what is wrong. That code is made when it is first needed: .NET compiles some hundred methods
/// for it, which is much of the time of a short listing.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <typeparam name="TFields">Takes the members of an element while it is read.</typeparam>
internal abstract class OnePassReader<T, TFields>(MemberTable members, Func<JsonTypeInfo<T>> type) : IElementReader<T>
    where TFields : class, new()
{
    private GeneratedElementReader<T>? _generated;

    /// <summary>How far the reader came.</summary>
    protected enum OnePass
    {
        /// <summary>To the end.</summary>
        Read,

        /// <summary>To the end of the bytes that are there.</summary>
        Incomplete,

        /// <summary>To what only the generated code reads or explains.</summary>
        Unusual,
    }

    public JsonTypeInfo<T> Type => Generated.Type;

    private GeneratedElementReader<T> Generated => _generated ??= new(type());

    public bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> available, out T element)
    {
        Utf8JsonReader start = reader;
        TFields fields = Begin();
        Dictionary<string, JsonElement>? newer = null;
        OnePass pass = TryReadUsual(ref reader, fields, ref newer);
        if (pass == OnePass.Unusual)
        {
            reader = start;
            return Generated.TryRead(ref reader, available, out element);
        }

        element = pass == OnePass.Read ? Make(fields, newer) : default!;
        return pass == OnePass.Read;
    }

    /// <summary>What the members of the next element are taken into.</summary>
    protected virtual TFields Begin() => new();

    /// <summary>Takes the value that the reader stands at, which is not null.</summary>
    protected abstract OnePass Take(ref Utf8JsonReader reader, int member, TFields fields);

    /// <summary>Makes the element.</summary>
    /// <param name="fields">Its members.</param>
    /// <param name="newer">Members that this version does not know, for whoever looks for them; null when there are none.</param>
    protected abstract T Make(TFields fields, Dictionary<string, JsonElement>? newer);

    private OnePass TryReadUsual(ref Utf8JsonReader reader, TFields fields, ref Dictionary<string, JsonElement>? newer)
    {
        try
        {
            return reader.TokenType == JsonTokenType.StartObject ? ReadMembers(ref reader, fields, ref newer) : OnePass.Unusual;
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a text that is not UTF-8.
            return OnePass.Unusual;
        }
    }

    private OnePass ReadMembers(ref Utf8JsonReader reader, TFields fields, ref Dictionary<string, JsonElement>? newer)
    {
        long seen = 0;
        int member = -1;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return members.HasRequired(seen) ? OnePass.Read : OnePass.Unusual;
            }

            member = members.Find(reader.ValueSpan, member);
            if (reader.ValueIsEscaped || (member != members.Unknown && (seen & (1L << member)) != 0))
            {
                return OnePass.Unusual;
            }

            OnePass pass = member == members.Unknown ? ReadNewer(ref reader, ref newer) : ReadValue(ref reader, member, fields);
            if (pass != OnePass.Read)
            {
                return pass;
            }

            seen |= 1L << member;
        }

        return OnePass.Incomplete;
    }

    private OnePass ReadValue(ref Utf8JsonReader reader, int member, TFields fields) =>
        !reader.Read() ? OnePass.Incomplete
        : reader.TokenType != JsonTokenType.Null ? Take(ref reader, member, fields)
        : members.MayBeNull(member) ? OnePass.Read : OnePass.Unusual;

    private static OnePass ReadNewer(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? newer)
    {
        string name = reader.GetString()!;
        if (!reader.Read() || !JsonElement.TryParseValue(ref reader, out JsonElement? value))
        {
            return OnePass.Incomplete;
        }

        newer ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        newer[name] = value.Value;
        return OnePass.Read;
    }

    /// <summary>Reads a text that is the same nearly every time, without making a string of it again.</summary>
    protected sealed class RepeatedText
    {
        private string _last = "";

        public string Read(ref Utf8JsonReader reader)
        {
            if (!reader.ValueTextEquals(_last))
            {
                _last = reader.GetString()!;
            }

            return _last;
        }
    }
}
