using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using EncordPS.Json;

namespace EncordPS;

/// <summary>Something as the service writes it. What a newer service says of it is kept, although this version does not know it.</summary>
public abstract class ServiceObject
{
    /// <summary>
    /// The members that this version of the module does not know, as a read-only dictionary by the names of the service; null
    /// when there are none.
    /// </summary>
    [JsonIgnore]
    public IDictionary? AdditionalProperties => NewerMembers.ToDictionary(Newer);

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Newer { get; set; }
}
