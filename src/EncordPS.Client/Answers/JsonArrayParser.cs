using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.Answers;

/// <summary>Takes complete elements out of a buffer. <see cref="JsonArrayStream{T}"/> does the waiting.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class JsonArrayParser<T>(string arrayName, IElementReader<T> elementReader)
{
    // An error and its explanation take a few kilobytes.
    private const long MostKept = 64 * 1024 * 1024;

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private JsonReaderState _state;
    private long _kept;
    private bool _isInArray;

    /// <summary>Whether the outer object has ended.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether the array was there, with objects in it or empty.</summary>
    public bool HasArray { get; private set; }

    /// <summary>The members beside the array. An array of anything but objects is a member too: errors look like that.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members => _members;

    /// <summary>Reads all that is complete and returns how many bytes that took.</summary>
    public int Parse(ReadOnlySpan<byte> available, bool isLast, List<T> elements)
    {
        Utf8JsonReader reader = new(available, isLast, _state);
        Utf8JsonReader lastGood = reader;
        while (!IsComplete && TryStep(ref reader, available, elements))
        {
            lastGood = reader;
        }

        // A step that is not complete starts over when there are more bytes.
        _state = lastGood.CurrentState;
        return (int)lastGood.BytesConsumed;
    }

    private bool TryStep(ref Utf8JsonReader reader, ReadOnlySpan<byte> available, List<T> elements)
    {
        if (!reader.Read())
        {
            return false;
        }

        if (_isInArray)
        {
            return TryElement(ref reader, available, elements);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when reader.CurrentDepth == 0:
                return true;
            case JsonTokenType.EndObject:
                IsComplete = true;
                return true;
            case JsonTokenType.PropertyName:
                return TryMember(ref reader);
            default:
                throw new JsonException("The answer is not a JSON object.");
        }
    }

    private bool TryMember(ref Utf8JsonReader reader)
    {
        string name = reader.GetString()!;
        if (!reader.Read())
        {
            return false;
        }

        if (name == arrayName && reader.TokenType == JsonTokenType.StartArray)
        {
            if (StartsWithObject(reader) is not { } isOfObjects)
            {
                return false;
            }

            if (isOfObjects)
            {
                HasArray = _isInArray = true;
                return true;
            }
        }

        return TryKeep(ref reader, name);
    }

    // Null: the first token of the array is not here yet. The reader is a copy and moves on alone.
    private static bool? StartsWithObject(Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType is JsonTokenType.StartObject or JsonTokenType.EndArray : null;

    private bool TryKeep(ref Utf8JsonReader reader, string name)
    {
        long start = reader.TokenStartIndex;
        if (!JsonElement.TryParseValue(ref reader, out JsonElement? value))
        {
            return false;
        }

        _members[name] = value.Value;
        _kept += reader.BytesConsumed - start;
        if (_kept > MostKept)
        {
            throw new JsonException(Invariant($"The answer holds more than {MostKept:N0} bytes beside its list."));
        }

        return true;
    }

    private bool TryElement(ref Utf8JsonReader reader, ReadOnlySpan<byte> available, List<T> elements)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _isInArray = false;
            return true;
        }

        if (!elementReader.TryRead(ref reader, available, out T element))
        {
            return false;
        }

        elements.Add(element);
        return true;
    }
}
