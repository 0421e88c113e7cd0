using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace EncordPS.Json;

/// <summary>Finds what is JSON and is refused all the same. The parser names neither the place nor, for a depth, the cause.</summary>
internal sealed class JsonFault
{
    // The parser's own limit, which also holds for answers: what is deeper could not be read back.
    private const int DeepestNesting = 64;

    private const string HalfLetter = "has half a letter, an emoji that was cut in two";

    private readonly NamesInObjects _names = new();

    /// <summary>Such as "has 'title' twice in one object: line 3, column 5"; null when nothing of the kind is there.</summary>
    public static string? Describe(string json)
    {
        byte[] text;
        if (WholeLetters.FindHalf(json) is { } cut)
        {
            text = Encoding.UTF8.GetBytes(json.Substring(0, cut));
            return $"{HalfLetter}: {TextPlace.Start.After(text)}";
        }

        text = Encoding.UTF8.GetBytes(json);
        return new JsonFault().Find(text) is { } fault
            ? $"{fault.Problem}: {TextPlace.Start.After(text.AsSpan(0, fault.Offset))}"
            : null;
    }

    /// <summary>The first fault of a JSON value, and where it is; null for none.</summary>
    /// <param name="json">The value.</param>
    /// <param name="depth">How deep it stands in the whole.</param>
    [MethodImpl(HotPath.Options)]
    public (string Problem, int Offset)? Find(ReadOnlySpan<byte> json, int depth = 0)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        _names.Clear();
        try
        {
            while (reader.Read())
            {
                if (Problem(ref reader, json, depth) is { } problem)
                {
                    return (problem, (int)reader.TokenStartIndex);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser tells of it.
        }

        return null;
    }

    [MethodImpl(HotPath.Options)]
    private string? Problem(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int depth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName or JsonTokenType.String
                when reader.ValueIsEscaped && WholeLetters.FindHalfEscape(reader.ValueSpan) is not null:
                return HalfLetter;
            case JsonTokenType.PropertyName when !_names.Add(ref reader, json):
                return $"has '{reader.GetString()}' twice in one object";
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth + depth >= DeepestNesting:
                return Invariant($"is nested more than {DeepestNesting} deep");
            case JsonTokenType.StartObject:
                _names.Open();
                break;
            case JsonTokenType.EndObject:
                _names.Close();
                break;
            default:
                break;
        }

        return null;
    }
}
