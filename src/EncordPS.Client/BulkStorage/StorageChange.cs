using System.Text.Json.Nodes;
using EncordPS.Bulk;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>A change of one storage folder or item.</summary>
internal sealed class StorageChange(BulkInput thing, StorageChanges changes) : BulkInput(thing.Value, thing.Source)
{
    public StorageChanges Changes => changes;

    /// <summary>How the item was read last; null where it is not known.</summary>
    public JsonNode? Before => (thing as ItemInput)?.Known is { } item
        ? new JsonObject { ["name"] = item.Name, ["description"] = item.Description }
        : null;
}
