namespace EncordPS.Uploads;

/// <summary>What was made since, and its length.</summary>
/// <param name="Info">The row or the item.</param>
/// <param name="Length">The length of its file in bytes; null for what has none of its own.</param>
internal sealed record MadeThing(DatasetDataInfo Info, long? Length)
{
    /// <summary>Where the service does not keep to the item that it gave out with the URL, title and length tell.</summary>
    public const int FarFromItsItem = 1;

    public bool IsOf(FileToSend file, int distance) => distance == 0
        ? Info.BackingItemUuid == file.Place!.ItemUuid
        : Info.Title == file.Title && Length == file.File.Length;
}
