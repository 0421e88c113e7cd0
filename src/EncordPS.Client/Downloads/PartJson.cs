using System.Text.Json.Serialization;

namespace EncordPS;

/// <summary>The JSON beside files that are on their way.</summary>
[JsonSerializable(typeof(PartNote))]
internal sealed partial class PartJson : JsonSerializerContext;
