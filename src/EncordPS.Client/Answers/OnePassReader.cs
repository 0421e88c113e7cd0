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

    public JsonTypeInfo<T> Type => Generated.Type;

    private GeneratedElementReader<T> Generated => _generated ??= new(type());

    public bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> available, out T element)
    {
        Utf8JsonReader start = reader;
        TFields fields = new();
        OnePass pass = TryReadUsual(ref reader, fields);
        if (pass == OnePass.Unusual)
        {
            reader = start;
            return Generated.TryRead(ref reader, available, out element);
        }

        element = pass == OnePass.Read ? Make(fields) : default!;
        return pass == OnePass.Read;
    }

    /// <summary>Takes the value that the reader stands at, which is not null.</summary>
    protected abstract OnePass Take(ref Utf8JsonReader reader, int member, TFields fields);

    /// <summary>Takes a member that this version does not know, for whoever looks for it.</summary>
    protected abstract void TakeNewer(string name, JsonElement value, TFields fields);

    /// <summary>Makes the element.</summary>
    protected abstract T Make(TFields fields);

    private OnePass TryReadUsual(ref Utf8JsonReader reader, TFields fields)
    {
        try
        {
            return reader.TokenType == JsonTokenType.StartObject ? ReadMembers(ref reader, fields) : OnePass.Unusual;
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a text that is not UTF-8.
            return OnePass.Unusual;
        }
    }

    private OnePass ReadMembers(ref Utf8JsonReader reader, TFields fields)
    {
        int seen = 0;
        int member = -1;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return members.HasRequired(seen) ? OnePass.Read : OnePass.Unusual;
            }

            member = members.Find(reader.ValueSpan, member);
            if (reader.ValueIsEscaped || (member != members.Unknown && (seen & (1 << member)) != 0))
            {
                return OnePass.Unusual;
            }

            OnePass pass = member == members.Unknown ? ReadNewer(ref reader, fields) : ReadValue(ref reader, member, fields);
            if (pass != OnePass.Read)
            {
                return pass;
            }

            seen |= 1 << member;
        }

        return OnePass.Incomplete;
    }

    private OnePass ReadValue(ref Utf8JsonReader reader, int member, TFields fields) =>
        !reader.Read() ? OnePass.Incomplete
        : reader.TokenType != JsonTokenType.Null ? Take(ref reader, member, fields)
        : members.MayBeNull(member) ? OnePass.Read : OnePass.Unusual;

    private OnePass ReadNewer(ref Utf8JsonReader reader, TFields fields)
    {
        string name = reader.GetString()!;
        if (!reader.Read() || !JsonElement.TryParseValue(ref reader, out JsonElement? value))
        {
            return OnePass.Incomplete;
        }

        TakeNewer(name, value.Value, fields);
        return OnePass.Read;
    }
}
