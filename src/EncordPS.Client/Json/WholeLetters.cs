using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EncordPS.Json;

/// <summary>
/// Letters beyond the first 65,536, such as emoji, are two characters of .NET. Half of one is no text: it cannot be sent, and
/// where it is read it becomes the sign for what is unknown.
/// </summary>
internal static class WholeLetters
{
    private const int EscapeLength = 6;

    // What .NET writes in the place of half a letter, and of the sign itself.
    private static ReadOnlySpan<byte> Replacement => @"\uFFFD"u8;

    /// <summary>Refuses a text with half a letter.</summary>
    /// <exception cref="ArgumentException">It has one.</exception>
    public static string Checked(string text) => FindHalf(text) is not { } at
        ? text
        : throw new ArgumentException(
            Invariant($"A text has half a letter, \\u{(int)text[at]:x4}, as its character {at + 1:N0}: an emoji was cut in two."));

    /// <summary>Refuses a body that is to be sent and has half a letter in one of its texts: .NET would say nothing.</summary>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="contents">What it was made of.</param>
    /// <exception cref="EncordException">A text has half a letter. Nothing was sent.</exception>
    public static byte[] CheckedBody(byte[] body, params JsonNode?[] contents)
    {
        try
        {
            Array.ForEach(body.AsSpan().IndexOf(Replacement) >= 0 ? contents : [], Check);
            return body;
        }
        catch (ArgumentException e)
        {
            throw new EncordException(EncordErrorKind.InvalidArguments, e.Message, e);
        }
    }

    /// <summary>Where the first half of a letter stands; null for a text without one.</summary>
    public static int? FindHalf(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return null;
    }

    /// <summary>Refuses JSON that has half a letter, as it is or as \ud83d.</summary>
    /// <exception cref="JsonException">It has one.</exception>
    public static void Check(string json)
    {
        if (FindHalf(json) is not null || FindHalfEscape(Encoding.UTF8.GetBytes(json), start: 0) is not null)
        {
            throw new JsonException("A text has half a letter.");
        }
    }

    /// <summary>Where half a letter stands in JSON that is written as \ud83d; null for none.</summary>
    public static int? FindHalfEscape(ReadOnlySpan<byte> json) => FindHalfEscape(json, start: 0);

    /// <summary>Puts another sign in the place of each half of a letter that is written as \ud83d.</summary>
    /// <returns>False where there is none.</returns>
    public static bool TryReplace(ReadOnlySpan<byte> json, [NotNullWhen(true)] out byte[]? replaced)
    {
        replaced = null;
        for (int? half = FindHalfEscape(json, start: 0); half is { } at; half = FindHalfEscape(replaced, at + EscapeLength))
        {
            replaced ??= json.ToArray();
            // As long as what it replaces.
            @"\ufffd"u8.CopyTo(replaced.AsSpan(at));
        }

        return replaced is not null;
    }

    /// <summary>The value with another sign in the place of each half of a letter, and of bytes that are not UTF-8.</summary>
    public static JsonElement Replaced(JsonElement value)
    {
        byte[] letters = Encoding.UTF8.GetBytes(TextOf(value));
        _ = TryReplace(letters, out byte[]? replaced);
        using JsonDocument document = JsonDocument.Parse(replaced ?? letters);
        return document.RootElement.Clone();
    }

    /// <summary>The JSON of a value. JsonElement's own GetRawText throws at bytes that are not UTF-8; here each becomes a sign.</summary>
    public static string TextOf(JsonElement value) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value).ToArray());

    private static void Check(JsonNode? content)
    {
        switch (content)
        {
            case JsonObject members:
                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    _ = Checked(member.Key);
                    Check(member.Value);
                }

                break;
            case JsonArray elements:
                Array.ForEach([.. elements], Check);
                break;
            case JsonValue value when value.TryGetValue(out string? text):
                _ = Checked(text);
                break;
        }
    }

    private static int? FindHalfEscape(ReadOnlySpan<byte> json, int start)
    {
        int at = start;
        while (at < json.Length && json.Slice(at).IndexOf((byte)'\\') is >= 0 and var ahead)
        {
            at += ahead;
            if (ReadSurrogate(json, at) is not { } first)
            {
                // What is escaped is one character, also where that is a backslash.
                at += 2;
            }
            else if (char.IsHighSurrogate(first) && ReadSurrogate(json, at + EscapeLength) is { } second && char.IsLowSurrogate(second))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                return at;
            }
        }

        return null;
    }

    private static char? ReadSurrogate(ReadOnlySpan<byte> json, int at)
    {
        if (at + EscapeLength > json.Length || json[at] != '\\' || json[at + 1] != 'u')
        {
            return null;
        }

        string digits = Encoding.ASCII.GetString(json.Slice(at + 2, EscapeLength - 2).ToArray());
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, InvariantCulture, out ushort code)
            && char.IsSurrogate((char)code)
                ? (char)code
                : null;
    }
}
