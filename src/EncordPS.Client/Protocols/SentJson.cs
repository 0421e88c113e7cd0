using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS.Protocols;

/// <summary>What is sent as JSON. .NET puts another sign in the place of half a letter and says nothing; here it is refused.</summary>
internal static class SentJson
{
    // As .NET writes that sign.
    private static ReadOnlySpan<byte> Replacement => @"\uFFFD"u8;

    /// <summary>Gives back a body none of whose texts has half a letter.</summary>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="contents">What it was made of.</param>
    /// <exception cref="EncordException">A text has half a letter. Nothing was sent.</exception>
    public static byte[] Checked(byte[] body, params IEnumerable<JsonNode?> contents)
    {
        if (body.AsSpan().IndexOf(Replacement) >= 0)
        {
            foreach (JsonNode? content in contents)
            {
                Check(content);
            }
        }

        return body;
    }

    private static void Check(JsonNode? content)
    {
        switch (content)
        {
            case JsonObject members:
                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    CheckText(member.Key);
                    Check(member.Value);
                }

                break;
            case JsonArray elements:
                foreach (JsonNode? element in elements)
                {
                    Check(element);
                }

                break;
            case JsonValue value when value.TryGetValue(out string? text):
                CheckText(text);
                break;
        }
    }

    private static void CheckText(string text)
    {
        try
        {
            WholeLetters.Checked(text);
        }
        catch (ArgumentException e)
        {
            throw new EncordException(EncordErrorKind.InvalidArguments, e.Message, e);
        }
    }
}
