using System.Text;
using System.Text.Json;

namespace EncordPS.Json;

/// <summary>Finds what is JSON and is refused all the same. The parser names neither the place nor, for a depth, the cause.</summary>
internal static class JsonFault
{
    // The parser's own limit, which also holds for answers: what is deeper could not be read back.
    private const int DeepestNesting = 64;

    private const string HalfLetter = "has half a letter, an emoji that was cut in two";

    /// <summary>Such as "has 'title' twice in one object: line 3, column 5"; null when nothing of the kind is there.</summary>
    public static string? Find(string json)
    {
        if (WholeLetters.FindHalf(json) is { } cut)
        {
            byte[] before = Encoding.UTF8.GetBytes(json.Substring(0, cut));
            return $"{HalfLetter}: {Place(before, before.Length)}";
        }

        byte[] text = Encoding.UTF8.GetBytes(json);
        Utf8JsonReader reader = new(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        Stack<HashSet<string>> objects = new();
        try
        {
            while (reader.Read())
            {
                if (Problem(ref reader, objects) is { } problem)
                {
                    return $"{problem}: {Place(text, (int)reader.TokenStartIndex)}";
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser tells of it.
        }

        return null;
    }

    private static string? Problem(ref Utf8JsonReader reader, Stack<HashSet<string>> objects)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName or JsonTokenType.String when WholeLetters.FindHalfEscape(reader.ValueSpan) is not null:
                return HalfLetter;
            case JsonTokenType.PropertyName when reader.GetString() is var name && !objects.Peek().Add(name!):
                return $"has '{name}' twice in one object";
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= DeepestNesting:
                return Invariant($"is nested more than {DeepestNesting} deep");
            case JsonTokenType.StartObject:
                objects.Push(new HashSet<string>(StringComparer.Ordinal));
                break;
            case JsonTokenType.EndObject:
                objects.Pop();
                break;
            default:
                break;
        }

        return null;
    }

    private static string Place(byte[] text, int position)
    {
        int lineStart = position == 0 ? 0 : Array.LastIndexOf(text, (byte)'\n', position - 1) + 1;
        int line = text.Take(lineStart).Count(static b => b == (byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(text, lineStart, position - lineStart) + 1;
        return Invariant($"line {line}, column {column}");
    }
}
