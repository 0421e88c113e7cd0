using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EncordPS.Answers;
using EncordPS.Json;

namespace EncordPS.Storage;

/// <summary>
/// Reads of an item its id alone, and passes over the rest. A change in bulk is confirmed with a thousand whole items, of
/// which nobody wants more.
/// </summary>
internal sealed class StorageItemIdReader : IElementReader<Guid>
{
    public JsonTypeInfo<Guid> Type => PlainJson.Default.Guid;

    public bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> available, out Guid element)
    {
        element = default;
        Guid? id = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected a storage item.");
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                element = id ?? throw new JsonException("The storage item has no id.");
                return true;
            }

            bool isId = reader.ValueTextEquals("uuid"u8);
            if (!reader.TrySkip())
            {
                return false;
            }

            // A member's name is passed over together with its value, and the reader stands at the value's end.
            id = isId ? ReadId(ref reader) : id;
        }

        return false;
    }

    private static Guid ReadId(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out Guid id) ? id : throw new JsonException("The id is no UUID.");
}
