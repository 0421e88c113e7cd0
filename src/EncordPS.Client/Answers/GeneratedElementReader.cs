using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

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
        element = JsonSerializer.Deserialize(whole, type) ?? throw new JsonException("An element of the answer is null.");
        return true;
    }
}
