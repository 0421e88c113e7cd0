using System.Text.Json;
using System.Text.Json.Serialization;

namespace EncordPS.Vocabulary;

/// <summary>Reads a storage location's number; one that this version does not know is NewStorage.</summary>
internal sealed class StorageLocationConverter : JsonConverter<StorageLocation>
{
    public override StorageLocation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StorageLocations.FromNumber(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, StorageLocation value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((int)value);
}
