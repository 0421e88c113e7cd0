using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS.Rows;

/// <summary>Data rows as the legacy API writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(WireDateConverter)])]
[JsonSerializable(typeof(DataRowState))]
[JsonSerializable(typeof(SavedDataRow))]
internal sealed partial class DataRowJson : JsonSerializerContext;
