using EncordPS.FrameworkCheck.Support;

namespace EncordPS.FrameworkCheck.Checks;

/// <summary>Listings: whole, cancelled in the middle, and refused.</summary>
internal sealed class ListingChecks(Place place, SandboxProcess sandbox)
{
    private const int Rows = 3000;

    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(5);

    public IEnumerable<Check> List() =>
    [
        new("A dataset is made and listed", ListDatasetsAsync),
        new("Rows are listed", ListRowsAsync),
        new("A listing that has no end is read, and cancelled in its middle", CancelAsync),
        new("A refusal of the legacy API comes with its kind", () => IsRefusedAsync(
            client => client.Datasets.GetAsync(Guid.Empty.ToString("D"), new DatasetAccessSettings(), CancellationToken.None))),
        new("A refusal of v2 comes with its kind", () => IsRefusedAsync(
            client => client.StorageFolders.GetAsync(Guid.Empty, CancellationToken.None))),
    ];

    private async Task ListDatasetsAsync()
    {
        using EncordSession session = Open();
        EncordClient client = new(session);
        string made = await Work.NewDatasetAsync(client, "Überblick");
        DatasetsWithUserRolesListParams filter = new() { TitleEq = "Überblick" };
        List<DatasetInfo> found = await Work.ReadAsync(client.Datasets.ListAsync(filter, CancellationToken.None));
        Expect.Equal(made, found.Single().DatasetHash);
    }

    private async Task ListRowsAsync()
    {
        using EncordSession session = Open();
        EncordClient client = new(session);
        string dataset = await Work.FilledDatasetAsync(client, Rows);
        List<DataRow> rows = await Work.ReadAsync(client.DataRows.ListAsync(dataset, new DataRows(), CancellationToken.None));
        Expect.Equal(Rows, rows.Select(row => row.DataHash).Distinct().Count());
        Expect.That(rows.Any(row => row.Title == $"clip-{Rows - 1}"), "the last row is missing");
    }

    private async Task CancelAsync()
    {
        using EndlessRows server = new();
        using EncordSession session = Connection.Open(server.Domain, place.Key(Place.PlainKey));
        using CancellationTokenSource source = new();
        int read = 0;
        await Expect.ThrowsAsync<OperationCanceledException>(async () =>
        {
            DataRowOperations rows = new EncordClient(session).DataRows;
            await foreach (IReadOnlyList<DataRow> portion in rows.ListAsync(Guid.Empty.ToString("D"), new DataRows(), source.Token))
            {
                read += portion.Count;
                source.Cancel();
            }
        });
        Expect.That(read > 0, "no row came while the answer was on its way");
        Expect.That(await Task.WhenAny(server.HungUp, Task.Delay(s_soon)) == server.HungUp, "the connection is still open");
    }

    private async Task IsRefusedAsync(Func<EncordClient, Task> call)
    {
        using EncordSession session = Open();
        EncordException refusal = await Expect.ThrowsAsync<EncordException>(() => call(new EncordClient(session)));
        Expect.That(
            refusal.Kind is EncordErrorKind.NotFound or EncordErrorKind.Authorisation, $"its kind is {refusal.Kind}: {refusal.Message}");
    }

    private EncordSession Open() => Connection.Open(sandbox.Domain, place.Key(Place.PlainKey));
}
