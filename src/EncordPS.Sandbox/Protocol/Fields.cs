namespace EncordPS.Sandbox.Protocol;

/// <summary>
/// Reads a JSON object of a request, and says which field is wrong when one is. A field that is null counts
/// as absent, as it does for the service.
/// </summary>
internal readonly struct Fields
{
    private readonly JsonElement _element;
    private readonly string[] _location;

    public Fields(JsonElement element, params string[] location)
    {
        _location = location;
        _element = element.ValueKind == JsonValueKind.Object
            ? element
            : throw new InvalidFieldException(location, "Input should be an object", "dict_type");
    }

    /// <summary>The field as it is; a default element when it is absent.</summary>
    public JsonElement Any(string name) => TryGet(name, out JsonElement value) ? value : default;

    public bool Has(string name) => TryGet(name, out _);

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name) =>
        !TryGet(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? Unescape(value, name)
        : throw Wrong(name, "Input should be a valid string", "string_type");

    public bool Flag(string name, bool fallback = false) =>
        !TryGet(name, out JsonElement value) ? fallback
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw Wrong(name, "Input should be a valid boolean", "bool_type");

    public int? OptionalInteger(string name) =>
        !TryGet(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number
        : throw Wrong(name, "Input should be a valid integer", "int_type");

    public double? OptionalNumber(string name) =>
        !TryGet(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : throw Wrong(name, "Input should be a valid number", "float_type");

    public Guid Id(string name) => OptionalId(name) ?? throw Missing(name);

    public Guid? OptionalId(string name) => OptionalText(name) is { } text ? ParseId(text, name) : null;

    public Guid[]? OptionalIds(string name)
    {
        Fields self = this;
        return OptionalTexts(name)?.Select(text => self.ParseId(text, name)).ToArray();
    }

    public Guid[] Ids(string name) => OptionalIds(name) ?? throw Missing(name);

    public string[] Texts(string name) => OptionalTexts(name) ?? throw Missing(name);

    public string[]? OptionalTexts(string name)
    {
        Fields self = this;
        return OptionalList(name)?.Select(entry => entry.ValueKind == JsonValueKind.String
            ? self.Unescape(entry, name)
            : throw self.Wrong(name, "Input should be a valid string", "string_type")).ToArray();
    }

    /// <summary>A time as text; without a zone it means UTC, and the empty text means none.</summary>
    public DateTimeOffset? OptionalTime(string name) =>
        string.IsNullOrEmpty(OptionalText(name)) ? null
        : WireTime.TryParse(Text(name), out DateTimeOffset time) ? time
        : throw Wrong(name, "Input should be a valid datetime", "datetime_parsing");

    public Fields? OptionalObject(string name) =>
        TryGet(name, out JsonElement value) ? new Fields(value, At(name)) : null;

    public Fields Object(string name) => OptionalObject(name) ?? throw Missing(name);

    /// <summary>A free-form object, as the JSON text it came as.</summary>
    public string? OptionalJson(string name) =>
        !TryGet(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.Object ? value.GetRawText()
        : throw Wrong(name, "Input should be a valid dictionary", "dict_type");

    public IEnumerable<JsonElement>? OptionalList(string name) =>
        !TryGet(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : throw Wrong(name, "Input should be a valid list", "list_type");

    public IEnumerable<Fields> Objects(string name)
    {
        string[] location = At(name);
        return OptionalList(name)?.Select((entry, index) => new Fields(entry, [.. location, $"{index}"])) ?? [];
    }

    public IEnumerable<JsonProperty> Properties() => _element.EnumerateObject();

    public InvalidFieldException Wrong(string name, string problem, string type) => new(At(name), problem, type);

    private InvalidFieldException Missing(string name) => InvalidFieldException.Missing(At(name));

    private string[] At(string name) => [.. _location, name];

    private Guid ParseId(string text, string name) =>
        Guid.TryParse(text, out Guid id)
            ? id
            : throw Wrong(name, $"Input should be a valid UUID, got '{text}'", "uuid_parsing");

    private string Unescape(JsonElement text, string name)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong(
                name, "Input should be a valid string, unable to parse raw data as a unicode string", "string_unicode");
        }
    }

    private bool TryGet(string name, out JsonElement value) =>
        _element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
