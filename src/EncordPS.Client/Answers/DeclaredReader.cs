using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Json;

namespace EncordPS.Answers;

/// <summary>Reads elements in one pass by a declaration of their members: what each is called, and how its value is written.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <param name="members">The names.</param>
/// <param name="kinds">The kind of each, in the same order.</param>
/// <param name="type">How the generated code reads what is unusual.</param>
internal abstract class DeclaredReader<T>(MemberTable members, MemberKind[] kinds, Func<JsonTypeInfo<T>> type)
    : OnePassReader<T, MemberValues>(members, type)
{
    private readonly MemberValues _values = new();
    private readonly RepeatedText[] _repeated = [.. kinds.Select(static _ => new RepeatedText())];

    protected override MemberValues Begin()
    {
        _values.Clear(kinds.Length);
        return _values;
    }

    protected override OnePass Take(ref Utf8JsonReader reader, int member, MemberValues fields)
    {
        MemberKind kind = kinds[member];
        return kind == MemberKind.Json ? TakeJson(ref reader, member, fields)
            : (reader.TokenType switch
            {
                JsonTokenType.String => TryTakeText(ref reader, member, kind, fields),
                JsonTokenType.Number => TryTakeNumber(ref reader, member, kind, fields),
                JsonTokenType.True or JsonTokenType.False => TryTakeFlag(ref reader, member, kind, fields),
                _ => false,
            }) ? OnePass.Read : OnePass.Unusual;
    }

    /// <summary>Takes a value of any form.</summary>
    /// <returns>Whether it is as it should be.</returns>
    protected virtual bool TryTake(JsonElement value, int member, MemberValues fields)
    {
        fields.Set(member, (object)value);
        return true;
    }

    private OnePass TakeJson(ref Utf8JsonReader reader, int member, MemberValues fields) =>
        !JsonElement.TryParseValue(ref reader, out JsonElement? value) ? OnePass.Incomplete
        : TryTake(value.Value, member, fields) ? OnePass.Read
        : OnePass.Unusual;

    private bool TryTakeText(ref Utf8JsonReader reader, int member, MemberKind kind, MemberValues fields)
    {
        switch (kind)
        {
            case MemberKind.Text:
                fields.Set(member, reader.GetString()!);
                return true;
            case MemberKind.RepeatedText:
                fields.Set(member, _repeated[member].Read(ref reader));
                return true;
            case MemberKind.Id when reader.TryGetGuid(out Guid id):
                fields.Set(member, id);
                return true;
            case MemberKind.Time when WireDateConverter.TryRead(ref reader, out DateTimeOffset time):
                fields.Set(member, time);
                return true;
            case MemberKind.Metadata:
                return TryTakeMetadata(reader.GetString()!, member, fields);
            default:
                return false;
        }
    }

    private static bool TryTakeMetadata(string text, int member, MemberValues fields)
    {
        try
        {
            if (MetadataTextConverter.Read(text) is { } metadata)
            {
                fields.Set(member, metadata);
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryTakeNumber(ref Utf8JsonReader reader, int member, MemberKind kind, MemberValues fields)
    {
        switch (kind)
        {
            case MemberKind.Integer when LenientIntegerConverter.TryRead(ref reader, out long whole):
                fields.Set(member, whole);
                return true;
            case MemberKind.Code when reader.TryGetInt32(out int code):
                fields.Set(member, (long)code);
                return true;
            case MemberKind.Number when reader.TryGetDouble(out double number):
                fields.Set(member, number);
                return true;
            default:
                return false;
        }
    }

    private static bool TryTakeFlag(ref Utf8JsonReader reader, int member, MemberKind kind, MemberValues fields)
    {
        fields.Set(member, reader.GetBoolean());
        return kind == MemberKind.Flag;
    }
}
