using System.Collections;
using EncordPS.FrameworkCheck.Support;

namespace EncordPS.FrameworkCheck.Checks;

/// <summary>Changes of rows, in bulk and by the method of a row.</summary>
internal sealed class ChangeChecks(Place place, SandboxProcess sandbox)
{
    private const int Rows = 20;

    public IEnumerable<Check> List() =>
    [
        new("The metadata of rows is changed in bulk", ChangeInBulkAsync),
        new("Save() sends what was set on a row", SaveAsync),
    ];

    private async Task ChangeInBulkAsync()
    {
        using EncordSession session = Connection.Open(sandbox.Domain, place.Key(Place.PlainKey));
        EncordClient client = new(session);
        List<DataRow> rows = await RowsAsync(client);
        DataClientMetadata metadata = new("{\"site\": \"nörd\"}");
        List<RowMetadataChanges.NewMetadata> changes =
            [.. rows.Select(row => new RowMetadataChanges.NewMetadata(row.BackingItemUuid, row.DatasetHash, row.DataHash, metadata))];
        await new RowMetadataChanges(client.Service, merge: false).SendAsync(changes[0].RequestKey, changes, CancellationToken.None);

        Exception? failure = changes.Select(change => change.Failure).FirstOrDefault(failure => failure is not null);
        Expect.That(failure is null, $"not all were changed: {failure}");
        IDictionary? read = (await FetchAsync(client, rows[Rows - 1])).ClientMetadata;
        Expect.Equal("nörd", read?["site"]);
    }

    private async Task SaveAsync()
    {
        using EncordSession session = Connection.Open(sandbox.Domain, place.Key(Place.PlainKey));
        EncordClient client = new(session);
        DataRow row = (await RowsAsync(client))[0];
        row.Title = "saved";
        row.Save();
        Expect.Equal("saved", (await FetchAsync(client, row)).Title);
    }

    private static async Task<List<DataRow>> RowsAsync(EncordClient client)
    {
        string dataset = await Work.FilledDatasetAsync(client, Rows);
        return await Work.ReadAsync(client.DataRows.ListAsync(dataset, new DataRows(), CancellationToken.None));
    }

    private static Task<DataRow> FetchAsync(EncordClient client, DataRow row) =>
        client.DataRows.GetAsync(row.DatasetHash, row.DataHash, DataRowExtras.OnlyClientMetadata, CancellationToken.None);
}
