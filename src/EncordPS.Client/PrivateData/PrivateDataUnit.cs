using System.Collections;
using System.Text;
using System.Text.Json;
using EncordPS.Json;
using EncordPS.PrivateData;

namespace EncordPS;

/// <summary>
/// One unit of private data: what becomes one data row. Its text is a line of NDJSON, {"videos":[{"objectUrl":"s3://…"}]}, which is
/// a description of files of its own, with the unit as it goes to the service.
/// </summary>
/// <remarks>Source: the service's private-files JSON, which Encord's SDK passes on without a look.</remarks>
public sealed class PrivateDataUnit : IEquatable<PrivateDataUnit>
{
    // Units stand in a list in a section.
    internal const int Depth = 2;

    private readonly byte[] _json;
    private readonly TextPlace? _place;
    private UnitMembers? _members;

    /// <summary>Makes a unit of its JSON.</summary>
    /// <param name="section">The section that it stands in, such as videos.</param>
    /// <param name="json">A JSON object, such as {"objectUrl": "s3://bucket/a.mp4"}.</param>
    /// <exception cref="ArgumentException">There is no section, or the text is no JSON object.</exception>
    public PrivateDataUnit(string section, string json) : this(Checked(section), Parse(json), place: null)
    {
    }

    /// <param name="section">The section.</param>
    /// <param name="json">The unit without white space and without a fault. It is kept.</param>
    /// <param name="place">Where it was read from.</param>
    internal PrivateDataUnit(string section, byte[] json, TextPlace? place)
    {
        Section = section;
        _json = json;
        _place = place;
    }

    /// <summary>What it becomes.</summary>
    public PrivateDataKind Kind => PrivateDataSections.KindOf(Section, Members.CreatesVideo);

    /// <summary>The section of the description that it stands in, such as image_groups.</summary>
    public string Section { get; }

    /// <summary>The URLs of its files, in their order; empty for a group of items that are in storage already.</summary>
    public string[] ObjectUrls => [.. Members.Urls];

    /// <summary>The title; null where it has none, and the service takes the path of the URL.</summary>
    public string? Title => Members.Title;

    /// <summary>The client metadata; null where it has none.</summary>
    public IDictionary? ClientMetadata =>
        Members.ClientMetadata is { ValueKind: JsonValueKind.Object } metadata ? JsonValues.ToDictionary(metadata) : null;

    /// <summary>The unit as JSON, without its section.</summary>
    public string Json => Encoding.UTF8.GetString(_json);

    /// <summary>The line of the file that it was read from; null where it was not.</summary>
    public int? Line => _place?.Line;

    /// <summary>The bytes of the unit.</summary>
    internal ReadOnlyMemory<byte> Utf8 => _json;

    /// <summary>Where it was read from.</summary>
    internal TextPlace? Place => _place;

    /// <summary>
    /// What makes it the same unit as another: the URLs of its files, which the service tells duplicates by; the items of a group of
    /// items; else all of it.
    /// </summary>
    internal string Identity => Members.Urls.Length > 0 ? string.Join("\n", Members.Urls)
        : Members.Items.Count > 0 ? string.Join("\n", Members.Items)
        : Json;

    internal UnitMembers Members => _members ??= UnitMembers.Read(_json);

    /// <summary>Whether another unit has the same section and the same content, however that is written.</summary>
    /// <param name="other">The other unit.</param>
    public bool Equals(PrivateDataUnit? other) =>
        other is not null && Section == other.Section
        && (_json.AsSpan().SequenceEqual(other._json) || JsonElement.DeepEquals(ToElement(), other.ToElement()));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PrivateDataUnit);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Section + string.Join("\n", Members.Urls));

    /// <summary>The unit as a line of NDJSON.</summary>
    public override string ToString() => $"{{{JsonSerializer.Serialize(Section, PlainJson.Readable.String)}:[{Json}]}}";

    private JsonElement ToElement()
    {
        Utf8JsonReader reader = new(_json);
        return JsonElement.ParseValue(ref reader);
    }

    private static string Checked(string section) => string.IsNullOrEmpty(section)
        ? throw new ArgumentException("A unit stands in a section, such as videos.", nameof(section))
        : WholeLetters.Checked(section);

    private static byte[] Parse(string json)
    {
        try
        {
            return StrictJson.Parse(json)?.GetValueKind() == JsonValueKind.Object
                ? CompactJson.Of(Encoding.UTF8.GetBytes(json))
                : throw new ArgumentException("A unit is a JSON object, such as {\"objectUrl\": \"s3://bucket/a.mp4\"}.", nameof(json));
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The unit {StrictJson.Describe(e, json)}.", nameof(json), e);
        }
    }
}
