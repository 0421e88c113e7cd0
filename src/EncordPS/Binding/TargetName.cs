namespace EncordPS.Binding;

/// <summary>
/// What to call a thing that was named by its id, in questions and errors: its title or name as well, where the object from the
/// pipeline tells it. An id alone says nothing to who reads it.
/// </summary>
internal static class TargetName
{
    // An object's own id is the first that it has. What comes after that is of something else: a row has its dataset's too.
    private static readonly string[] s_own = ["DataHash", "Uid", "GroupHash", "ItemUuid", "Uuid", "FolderUuid", "DatasetHash"];

    // The item behind a row has no other name than the row.
    private static readonly string[] s_items = ["BackingItemUuid", "ItemUuid"];

    /// <param name="record">The object from the pipeline; null where the id came without one.</param>
    /// <param name="id">The id, as the user gave it.</param>
    public static string Of(object? record, string id)
    {
        string? name = Unwrap(record) switch
        {
            null or string or Guid => null,
            DataRow row => IsSame(row.DataHash, id) || IsSame(row.BackingItem, id) ? row.Title : null,
            StorageItem item => IsSame(item.Uuid, id) ? item.Name : null,
            _ => Find(PSObject.AsPSObject(record!), id),
        };
        return Join(name, id);
    }

    /// <summary>The row itself.</summary>
    public static string Of(DataRow row) => Join(row.Title, row.DataHash);

    private static string Join(string? name, string id) =>
        string.IsNullOrWhiteSpace(name) || string.Equals(name, id, StringComparison.OrdinalIgnoreCase) ? id : $"{name} ({id})";

    private static string? Find(PSObject holder, string id)
    {
        string? own = Array.Find(s_own, property => holder.Properties[property] is not null);
        return Array.Exists([.. s_items, own ?? "BackingItemUuid"], property => IsSame(Read(holder, property), id))
            ? Read(holder, "Title") as string ?? Read(holder, "Name") as string
            : null;
    }

    private static bool IsSame(object? value, string id) => value switch
    {
        null => false,
        Guid uuid => Guid.TryParse(id, out Guid other) && uuid == other,
        _ => string.Equals(value.ToString(), id, StringComparison.OrdinalIgnoreCase),
    };

    // A script property of the object may throw when it is read.
    private static object? Read(PSObject holder, string property)
    {
        try
        {
            return Unwrap(holder.Properties[property]?.Value);
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
