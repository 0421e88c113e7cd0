namespace EncordPS.Uploads;

/// <summary>What was made since, and its length.</summary>
/// <param name="Info">The row or the item.</param>
/// <param name="Length">The length of its file in bytes; null for what has none of its own.</param>
internal sealed record MadeThing(DatasetDataInfo Info, long? Length)
{
    /// <summary>What was made of each of some files, of those of which something was.</summary>
    public static IReadOnlyDictionary<FileToSend, DatasetDataInfo> Match(IEnumerable<MadeThing> things, IReadOnlyList<FileToSend> files)
    {
        List<MadeThing> left = [.. things];
        Dictionary<FileToSend, DatasetDataInfo> found = [];
        Take(static (made, file) => made.Info.BackingItemUuid == file.Place!.ItemUuid);
        // Where the service does not keep to the item that it gave out with the URL, title and length tell.
        Take(static (made, file) => made.Info.Title == file.Title && made.Length == file.File.Length);
        return found;

        void Take(Func<MadeThing, FileToSend, bool> isOf)
        {
            foreach (FileToSend file in files.Where(file => !found.ContainsKey(file)))
            {
                if (left.FindIndex(made => isOf(made, file)) is >= 0 and int index)
                {
                    found[file] = left[index].Info;
                    left.RemoveAt(index);
                }
            }
        }
    }
}
