using System.Text;
using System.Text.Json;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>
/// Takes the objects out of the JSON of a listing, whose lines come one by one: a list, or an object around a list as s3api writes
/// it. An object is given out when it is complete.
/// </summary>
internal sealed class ListedJson
{
    private const string ListName = "Contents";

    // What stands beside the list, and tells it from an object that is listed.
    private static readonly string[] s_around =
    [
        ListName, "RequestCharged", "Prefix", "IsTruncated", "KeyCount", "MaxKeys", "NextToken", "EncodingType", "CommonPrefixes",
    ];

    private byte[] _text = new byte[4096];
    private int _length;
    private JsonReaderState _state = NewState();
    private bool _isInList;
    private bool _isAround;

    /// <summary>Whether JSON has begun that is not complete.</summary>
    public bool IsOpen => _isInList || _isAround || _length > 0;

    /// <summary>Whether a line is of such JSON.</summary>
    public bool Takes(string line) => IsOpen || (line.TrimStart() is { Length: > 0 } text && text[0] is '{' or '[');

    /// <summary>Adds a line.</summary>
    /// <returns>The objects that are complete with it.</returns>
    /// <exception cref="FormatException">It is no JSON. What follows is read anew.</exception>
    public List<PSObject> Add(string line)
    {
        Append(line);
        List<PSObject> found = [];
        try
        {
            Utf8JsonReader reader = new(_text.AsSpan(0, _length), isFinalBlock: false, _state);
            Utf8JsonReader lastGood = reader;
            while (TryStep(ref reader, found))
            {
                lastGood = reader;
            }

            Keep(ref lastGood);
            return found;
        }
        catch (JsonException e)
        {
            _length = 0;
            _isInList = _isAround = false;
            _state = NewState();
            throw new FormatException($"The listing is no valid JSON: {e.Message}", e);
        }
    }

    private static JsonReaderState NewState() => new(new JsonReaderOptions { AllowMultipleValues = true });

    private void Append(string line)
    {
        byte[] added = Encoding.UTF8.GetBytes(line + "\n");
        if (_text.Length < _length + added.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + added.Length));
        }

        added.CopyTo(_text, _length);
        _length += added.Length;
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        int used = (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        int rest = _length - used;
        // Between two objects there is only white space.
        _length = LineStart.IsBlank(_text.AsSpan(used, rest)) ? 0 : rest;
        Array.Copy(_text, used, _text, 0, _length);
    }

    private bool TryStep(ref Utf8JsonReader reader, List<PSObject> found)
    {
        if (!reader.Read())
        {
            return false;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when !_isInList:
                _isInList = true;
                return true;
            case JsonTokenType.EndArray:
                _isInList = false;
                return true;
            case JsonTokenType.EndObject:
                _isAround = false;
                return true;
            case JsonTokenType.PropertyName:
                return reader.ValueTextEquals(ListName) || reader.TrySkip();
            case JsonTokenType.StartObject when !_isInList && IsAround(reader) is not false:
                return _isAround = IsAround(reader) is true;
            case JsonTokenType.StartObject:
                return TryTake(ref reader, found);
            case JsonTokenType.String when _isInList:
                found.Add(PSObject.AsPSObject(reader.GetString()!));
                return true;
            default:
                return true;
        }
    }

    // Null: the first name is not here yet.
    private static bool? IsAround(Utf8JsonReader reader) => !reader.Read() ? null
        : reader.TokenType == JsonTokenType.EndObject || s_around.Contains(reader.GetString());

    private static bool TryTake(ref Utf8JsonReader reader, List<PSObject> found)
    {
        if (!JsonElement.TryParseValue(ref reader, out JsonElement? value))
        {
            return false;
        }

        found.Add(PSObject.AsPSObject(JsonObjects.All(value)[0]!));
        return true;
    }
}
