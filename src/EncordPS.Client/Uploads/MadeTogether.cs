using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.UploadJobs;

namespace EncordPS.Uploads;

/// <summary>
/// Looks for the image groups or the series that a job made of uploaded files, of which no answer tells: they are known by what they
/// are made of.
/// </summary>
internal sealed class MadeTogether(ServiceApi api)
{
    private readonly StorageItemOperations _items = new(api);

    /// <summary>What is known of a row or an item by which it is told from others.</summary>
    public static string IdOf(DatasetDataInfo made) => made.BackingItemUuid?.ToString("D") ?? made.DataHash ?? "";

    /// <summary>The state of a job that made what is there; null when not all of the files are in it.</summary>
    /// <exception cref="EncordException">More was made of such files than this job can have made.</exception>
    public async Task<DatasetDataLongPolling?> FindAsync(
        UploadTarget target, FileToSend[] files, long sentAt, CancellationToken cancellationToken)
    {
        List<DatasetDataInfo> made = [];
        int count = 0;
        foreach (MadeThing thing in await new MadeSince(api).ReadAsync(target, sentAt, cancellationToken))
        {
            DatasetDataInfo info = thing.Info;
            if (info.BackingItemUuid is { } item && !api.Session.Made.IsKnown(IdOf(info))
                && await CountPartsAsync(item, files, cancellationToken) is > 0 and int parts)
            {
                made.Add(info);
                count += parts;
            }
        }

        return count < files.Length ? null
            : count > files.Length ? throw new EncordException(
                EncordErrorKind.AlreadyExists, "Several were made of such files at the same time.")
            : new DatasetDataLongPolling
            {
                StatusName = "DONE",
                UnitsDoneCount = 1,
                DataHashesWithTitles = [.. made],
                DatasetHash = target.DatasetHash,
                FolderUuid = target.FolderUuid,
            };
    }

    /// <returns>Of how many of the files the item is made; zero when there is something else in it.</returns>
    private async Task<int> CountPartsAsync(Guid item, FileToSend[] files, CancellationToken cancellationToken)
    {
        StorageItem whole = (await _items.GetAsync([item], signUrls: false, cancellationToken))[0];
        IReadOnlyList<StorageItem> parts = await _items.ListChildrenAsync(whole, signUrls: false, cancellationToken);
        IEnumerable<MadeThing> things = parts.Select(static part =>
            new MadeThing(new DatasetDataInfo { Title = part.Name, BackingItemUuid = part.Uuid }, part.FileSize));
        return MadeThing.Match(things, files).Count == parts.Count ? parts.Count : 0;
    }
}
