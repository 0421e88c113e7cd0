using System.Collections;
using System.Collections.Specialized;
using System.Text.Json;

namespace EncordPS.Json;

/// <summary>What an answer of a newer service has beyond what this version knows.</summary>
internal static class NewerMembers
{
    /// <summary>As a read-only dictionary, by the names of the wire; null when there is nothing.</summary>
    public static IDictionary? ToDictionary(Dictionary<string, JsonElement>? members)
    {
        if (members is not { Count: > 0 })
        {
            return null;
        }

        OrderedDictionary dictionary = [];
        foreach (KeyValuePair<string, JsonElement> member in members)
        {
            dictionary[member.Key] = JsonValues.ToObject(member.Value);
        }

        return dictionary.AsReadOnly();
    }
}
