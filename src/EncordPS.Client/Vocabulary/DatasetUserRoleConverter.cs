using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Vocabulary;

/// <summary>
/// Reads a role that is a number, the digits of one, or the name that the server's own description has instead. Writes
/// the number, which every version of the service takes.
/// </summary>
internal sealed class DatasetUserRoleConverter : JsonConverter<DatasetUserRole>
{
    public override DatasetUserRole Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Find(ref reader) ?? throw new JsonException("Expected a role: 0 or \"admin\", 1 or \"user\".");

    public override void Write(Utf8JsonWriter writer, DatasetUserRole value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((int)value);

    private static DatasetUserRole? Find(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt32(out int number) => FromNumber(number),
        JsonTokenType.String when reader.GetString() is var text && int.TryParse(text, out int digits) => FromNumber(digits),
        JsonTokenType.String => WireNames<DatasetUserRole>.Parse(reader.GetString()),
        _ => null,
    };

    private static DatasetUserRole? FromNumber(int number) =>
        (DatasetUserRole)number is var role and (DatasetUserRole.Admin or DatasetUserRole.User) ? role : null;
}
