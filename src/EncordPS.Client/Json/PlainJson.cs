using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EncordPS.Json;

/// <summary>JSON without types of an area. Each area has a context of its own, named after it.</summary>
/// <remarks>
/// The generated readers call every init accessor, with null for what an answer does not have: properties that are not
/// to be null say so in their accessors. See https://github.com/dotnet/runtime/issues/84484.
/// </remarks>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(long))]
internal sealed partial class PlainJson : JsonSerializerContext
{
    /// <summary>Letters as people write them: the text is for them too, and stands in no page.</summary>
    public static PlainJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
