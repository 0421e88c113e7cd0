using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Json;

namespace EncordPS.Answers;

/// <summary>Reads elements with the generated code, once they are complete.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class GeneratedElementReader<T>(JsonTypeInfo<T> type) : IElementReader<T>
{
    public JsonTypeInfo<T> Type => type;

    public bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> available, out T element)
    {
        element = default!;
        int start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }

        ReadOnlySpan<byte> whole = available.Slice(start, (int)reader.BytesConsumed - start);
        element = ReadWhole(whole) ?? throw new JsonException("An element of the answer is null.");
        return true;
    }

    private T? ReadWhole(ReadOnlySpan<byte> whole)
    {
        try
        {
            return JsonSerializer.Deserialize(whole, type);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A text with half a letter ends no listing.
            if (!WholeLetters.TryReplace(whole, out byte[]? replaced))
            {
                throw;
            }

            return JsonSerializer.Deserialize(replaced, type);
        }
    }
}
