using System.Text;
using System.Text.Json;

namespace EncordPS.AccessLists;

/// <summary>On which lines the objects of a JSON list begin.</summary>
internal static class JsonLines
{
    public static List<int> OfObjects(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Utf8JsonReader reader = new(bytes);
        List<int> lines = [];
        int line = 1;
        int counted = 0;
        int? depth = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == (depth ??= reader.CurrentDepth))
            {
                int start = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted, start - counted).ToArray().Count(static letter => letter == (byte)'\n');
                counted = start;
                lines.Add(line);
            }
        }

        return lines;
    }
}
