using System.Text.Json.Nodes;
using EncordPS.Bulk;
using EncordPS.Sessions;
using EncordPS.Storage;

namespace EncordPS.BulkStorage;

/// <summary>Changes name, description or client metadata of storage folders or items, many in a request.</summary>
/// <param name="change">Changes things, all of them or none; gives back those that the service says it has changed.</param>
internal sealed class StorageChangeOperation(
    Func<StorageChange[], IReadOnlyDictionary<Guid, StorageChanges>, CancellationToken, Task<IReadOnlyDictionary<Guid, object>>> change)
    : IBulkOperation<ValueTuple>
{
    public static StorageChangeOperation OfFolders(ServiceApi api) => new(async (_, changes, token) =>
        (await new StorageFolderOperations(api).ChangeAsync(changes, token))
            .ToDictionary(static folder => folder.Uuid, static folder => (object)folder));

    public static StorageChangeOperation OfItems(ServiceApi api) => new(async (part, changes, token) =>
        (await new StorageItemOperations(api.Knowing(() => Before(part))).ChangeAsync(changes, token))
            .ToDictionary(static item => item.Uuid, static item => (object)item));

    /// <inheritdoc />
    public Task SendAsync(ValueTuple key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken) =>
        DividedBatch.SendAsync(
            inputs, part => SendPartAsync(part, cancellationToken), static (input, refusal) => input.Failure = refusal);

    private static JsonObject Before(StorageChange[] part) => new(
        part.Where(static change => change.Before is not null)
            .Select(static change => new KeyValuePair<string, JsonNode?>(change.Value, change.Before)));

    private async Task SendPartAsync(IReadOnlyList<BulkInput> part, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<Guid, object> changed = await change(
            [.. part.Cast<StorageChange>()],
            part.Cast<StorageChange>().ToDictionary(static input => input.Id, static input => input.Changes),
            cancellationToken);
        foreach (BulkInput input in part)
        {
            if (changed.TryGetValue(input.Id, out object? now))
            {
                input.Results = [now];
            }
            else
            {
                input.Failure = new EncordException(
                    EncordErrorKind.MalformedAnswer, $"The service did not confirm the change of {input.Value}.") { IsSafeToRetry = true };
            }
        }
    }
}
