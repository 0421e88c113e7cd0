using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Rows;

/// <summary>Listing, fetching and changing data rows.</summary>
internal sealed class DataRowOperations(ServiceApi api)
{
    /// <summary>The rows of a dataset, as they arrive.</summary>
    public async IAsyncEnumerable<IReadOnlyList<DataRow>> ListAsync(
        string datasetHash, DataRows filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LegacyQuery query = new("datarows", "GET", datasetHash) { Payload = filter.ToJson(), IsRepeatable = true };
        await foreach (IReadOnlyList<DataRowState> portion in api.Legacy.StreamAsync(
            query, new DataRowReader(), cancellationToken))
        {
            yield return Rows(portion, datasetHash);
        }
    }

    /// <summary>Those of some rows that are in a dataset, by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, DataRow>> FindAsync(
        string datasetHash, string[] dataHashes, CancellationToken cancellationToken)
    {
        Dictionary<string, DataRow> found = new(StringComparer.OrdinalIgnoreCase);
        await foreach (IReadOnlyList<DataRow> portion in
            ListAsync(datasetHash, new DataRows { DataHashes = dataHashes }, cancellationToken))
        {
            foreach (DataRow row in portion)
            {
                found[row.DataHash] = row;
            }
        }

        return found;
    }

    /// <summary>Asks for a row that no dataset has: the least that can be asked of one.</summary>
    /// <exception cref="EncordException">The dataset is not there, or the caller may not read it.</exception>
    public Task CheckDatasetAsync(string datasetHash, CancellationToken cancellationToken) =>
        FindAsync(datasetHash, [Guid.Empty.ToString("D")], cancellationToken);

    /// <summary>One row by its id.</summary>
    public async Task<DataRow> GetAsync(
        string datasetHash, string dataHash, DataRowExtras extras, CancellationToken cancellationToken) =>
        new(await FetchAsync(datasetHash, dataHash, extras, cancellationToken), datasetHash, api.Session);

    /// <summary>Brings a row up to date, with what is asked for beside it.</summary>
    public async Task RefetchAsync(DataRow row, DataRowExtras extras, CancellationToken cancellationToken) =>
        row.Update(await FetchAsync(row.DatasetHash, row.DataHash, extras, cancellationToken));

    /// <summary>What a row holds, as it is now: its video or its images.</summary>
    public async Task<DatasetData> GetDataAsync(DataRow row, bool signedUrls, CancellationToken cancellationToken)
    {
        DataRowExtras extras = new(signedUrls, new ImagesDataFetchOptions { FetchSignedUrls = signedUrls }, ClientMetadata: false);
        return new DatasetData(await GetAsync(row.DatasetHash, row.DataHash, extras, cancellationToken));
    }

    /// <summary>Sends the changes that were made on a row object.</summary>
    public async Task SaveAsync(DataRow row, DataRowChanges changes, CancellationToken cancellationToken)
    {
        DataRowState? saved = await ChangeAsync(row.DatasetHash, row.DataHash, changes, cancellationToken, row);
        row.Accept(changes);
        if (saved is not null)
        {
            row.Update(saved);
        }

        row.ForgetChanges();
    }

    /// <summary>Changes a row by its id. Repeatable: it sets values, whatever they were.</summary>
    /// <param name="datasetHash">The dataset.</param>
    /// <param name="dataHash">The row.</param>
    /// <param name="changes">What is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <param name="known">The row as it was read last, for the operations log; null where it is not known.</param>
    /// <returns>The row as it is now; null when the service does not tell.</returns>
    public async Task<DataRowState?> ChangeAsync(
        string datasetHash, string dataHash, DataRowChanges changes, CancellationToken cancellationToken, DataRow? known = null)
    {
        JsonObject fields = changes.ToJson();
        LegacyQuery query = new("datarow", "POST", datasetHash) { Uid = dataHash, Payload = fields, IsRepeatable = true };
        ServiceApi service = known is null ? api : api.Knowing(known.DescribeSaved);
        SavedDataRow saved = await service.Legacy.SendAsync(query, DataRowJson.Default.SavedDataRow, cancellationToken)
            ?? throw NotConfirmed("The service did not say what it saved.");
        if (!new HashSet<string>(saved.UpdatedFields).SetEquals(fields.Select(static field => field.Key)))
        {
            throw NotConfirmed(
                $"The service did not confirm the change: sent {Join(fields.Select(static f => f.Key))}, "
                + $"updated {Join(saved.UpdatedFields)}.");
        }

        return saved.DataRow;
    }

    /// <summary>
    /// Makes rows of storage items, all of them or none. Not idempotent: a second call does not answer the rows of the first.
    /// </summary>
    /// <returns>The rows that were made.</returns>
    public async Task<IReadOnlyList<DataRow>> LinkAsync(
        string datasetHash, DatasetLinkItems links, CancellationToken cancellationToken)
    {
        LegacyQuery query = new("datasetlinkitems", "POST", datasetHash) { Uid = datasetHash, Payload = links.ToJson() };
        IReadOnlyList<DataRowState> made = await api.Legacy.ListAsync(query, DataRowJson.Default.DataRowState, cancellationToken);
        return Rows(made, datasetHash);
    }

    /// <summary>Removes rows of any type, all of them or none. Not repeated: the second time they are gone.</summary>
    public Task RemoveAsync(string datasetHash, IEnumerable<string> dataHashes, CancellationToken cancellationToken) =>
        api.Legacy.SendAsync(
            new LegacyQuery("video", "DELETE", datasetHash)
            {
                Uid = new JsonArray([.. dataHashes.Select(static hash => JsonValue.Create(hash))]),
            },
            cancellationToken);

    private async Task<DataRowState> FetchAsync(
        string datasetHash, string dataHash, DataRowExtras extras, CancellationToken cancellationToken)
    {
        LegacyQuery query = new("datarow", "GET", datasetHash)
        {
            Uid = dataHash,
            Payload = new JsonObject { ["additional_data"] = extras.ToJson() },
            IsRepeatable = true,
        };
        return await api.Legacy.SendAsync(query, DataRowJson.Default.DataRowState, cancellationToken)
            ?? throw new EncordException(EncordErrorKind.NotFound, $"There is no data row {dataHash} in dataset {datasetHash}.");
    }

    private DataRow[] Rows(IReadOnlyList<DataRowState> states, string datasetHash)
    {
        DataRow[] rows = new DataRow[states.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new DataRow(states[i], datasetHash, api.Session);
        }

        return rows;
    }

    // The change sets values: to make it again does no harm.
    private static EncordException NotConfirmed(string message) =>
        new(EncordErrorKind.MalformedAnswer, message) { IsSafeToRetry = true };

    private static string Join(IEnumerable<string> fields) => string.Join(", ", fields.DefaultIfEmpty("nothing"));
}
