using EncordPS.Bulk;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>A storage item that is named by its id, and the item itself where the caller has it.</summary>
internal sealed class ItemInput(Guid id, StorageItem? known, object? source) : BulkInput(id.ToString("D"), source)
{
    public StorageItem? Known => known;

    /// <summary>The folder that the item is in; empty where that is not known.</summary>
    public Guid Folder => known?.ParentUuid ?? Guid.Empty;

    /// <summary>The same item with another note.</summary>
    public ItemInput WithSource(object note) => new(id, known, note);
}
