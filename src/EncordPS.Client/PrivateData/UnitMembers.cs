using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EncordPS.Json;

namespace EncordPS.PrivateData;

/// <summary>What the module needs to know of a unit. It is read from a text that <see cref="JsonFault"/> finds nothing in.</summary>
internal sealed class UnitMembers
{
    private const string UrlPrefix = "objectUrl_";

    private readonly List<(int Position, string Url)> _numbered = [];
    private readonly List<string> _urls = [];
    private readonly List<string> _items = [];

    private UnitMembers()
    {
    }

    /// <summary>The URLs of its files, in their order.</summary>
    public string[] Urls { get; private set; } = [];

    /// <summary>The ids of the items that it is made of; most have none.</summary>
    public IReadOnlyList<string> Items => _items;

    public string? Title { get; private set; }

    /// <summary>Its client metadata; undefined for none.</summary>
    public JsonElement ClientMetadata { get; private set; }

    public bool CreatesVideo { get; private set; }

    [MethodImpl(HotPath.Options)]
    public static UnitMembers Read(ReadOnlySpan<byte> unit)
    {
        UnitMembers members = new();
        Utf8JsonReader reader = new(unit, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            members.ReadMember(ref reader);
        }

        members._numbered.Sort(static (one, other) => one.Position.CompareTo(other.Position));
        members.Urls = [.. members._urls, .. members._numbered.Select(static frame => frame.Url)];
        return members;
    }

    /// <summary>The URL of a unit that has one and, beside it, nothing but a title and metadata.</summary>
    [MethodImpl(HotPath.Options)]
    public static bool TryReadOnlyUrl(ReadOnlySpan<byte> unit, out ReadOnlySpan<byte> url)
    {
        url = default;
        Utf8JsonReader reader = new(unit, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("objectUrl"u8))
            {
                if (!reader.ValueTextEquals("title"u8) && !reader.ValueTextEquals("clientMetadata"u8))
                {
                    return false;
                }

                reader.Skip();
            }
            else if (!url.IsEmpty || !reader.Read() || reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped)
            {
                return false;
            }
            else
            {
                url = reader.ValueSpan;
            }
        }

        return !url.IsEmpty;
    }

    /// <summary>The number of a name such as objectUrl_12; null for another name.</summary>
    public static int? NumberOf(string name) =>
        name.StartsWith(UrlPrefix, StringComparison.Ordinal)
        && int.TryParse(name.Substring(UrlPrefix.Length), NumberStyles.None, InvariantCulture, out int position)
            ? position
            : null;

    [MethodImpl(HotPath.Options)]
    private void ReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("objectUrl"u8))
        {
            AddText(ref reader, _urls);
        }
        else if (reader.ValueTextEquals("title"u8))
        {
            reader.Read();
            Title = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("clientMetadata"u8))
        {
            reader.Read();
            ClientMetadata = JsonElement.ParseValue(ref reader);
        }
        else
        {
            ReadOther(ref reader);
        }
    }

    private void ReadOther(ref Utf8JsonReader reader)
    {
        string name = reader.GetString()!;
        reader.Read();
        switch (name)
        {
            case "createVideo":
                CreatesVideo = reader.TokenType == JsonTokenType.True;
                break;
            case "scene":
                ReadTexts(ref reader, _urls, static member => member is null or "url" or "uri");
                break;
            case "imageItems":
                ReadTexts(ref reader, _items, static member => member is null);
                break;
            default:
                if (reader.TokenType == JsonTokenType.String && NumberOf(name) is { } position)
                {
                    _numbered.Add((position, reader.GetString()!));
                }

                break;
        }

        reader.Skip();
    }

    private static void AddText(ref Utf8JsonReader reader, List<string> texts)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            texts.Add(reader.GetString()!);
        }

        reader.Skip();
    }

    // A scene is a URL, or names many at any depth.
    private static void ReadTexts(ref Utf8JsonReader reader, List<string> texts, Func<string?, bool> isWanted)
    {
        int depth = reader.CurrentDepth;
        string? name = null;
        do
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString();
            }
            else if (reader.TokenType == JsonTokenType.String && isWanted(name))
            {
                texts.Add(reader.GetString()!);
            }
        }
        while (!(reader.CurrentDepth == depth && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            && reader.Read());
    }
}
