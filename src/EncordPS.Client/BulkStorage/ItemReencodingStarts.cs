using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;
using EncordPS.Tasks;

namespace EncordPS.BulkStorage;

/// <summary>
/// Starts one re-encoding job for many items. The service takes all or none: so the items are looked up first, what is not
/// there or no video is a failure of its own, and the videos go in one job all the same. The job is the result of its first.
/// </summary>
internal sealed class ItemReencodingStarts(ServiceApi api, string title, bool isForced) : IBulkOperation<ValueTuple>
{
    /// <inheritdoc />
    public async Task SendAsync(ValueTuple key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<BulkInput, StorageItem> found =
            await FoundItems.GetAsync(api, inputs, signUrls: false, cancellationToken);
        foreach (KeyValuePair<BulkInput, StorageItem> other in found.Where(static item => item.Value.ItemType != StorageItemType.Video))
        {
            other.Key.Failure = new EncordException(
                EncordErrorKind.InvalidArguments, $"It is not a video: its type is {other.Value.ItemTypeName}.");
        }

        BulkInput[] videos = [.. inputs.Where(static input => input.Failure is null)];
        if (videos.Length > 0)
        {
            videos[0].Results =
            [
                await new ItemReencodingOperations(api).StartAsync(
                    videos.Select(static video => video.Id), title, isForced, cancellationToken),
            ];
        }
    }
}
