using EncordPS.Bulk;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>A change of one storage folder or item.</summary>
internal sealed class StorageChange(BulkInput thing, StorageChanges changes) : BulkInput(thing.Value, thing.Source)
{
    public StorageChanges Changes => changes;
}
