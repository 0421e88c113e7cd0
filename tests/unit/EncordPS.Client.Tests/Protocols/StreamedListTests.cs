using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Protocols;

/// <summary>Listings on real connections, while the answer is still arriving.</summary>
public sealed class StreamedListTests
{
    [Fact]
    public async Task The_first_row_is_there_before_the_service_has_sent_the_rest()
    {
        TaskCompletionSource firstRowIsHere = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await BeginListAsync(connection);
            await firstRowIsHere.Task;
            await connection.WriteChunkAsync($",{Row(2)}]}}");
            await connection.EndChunkedAsync();
        });
        using TestClient client = TestClient.Of(server);
        await using IAsyncEnumerator<IReadOnlyList<DataRow>> rows = ListAsync(client).GetAsyncEnumerator();

        Assert.True(await rows.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));
        Assert.Equal("row 1", Assert.Single(rows.Current).Title);
        firstRowIsHere.SetResult();
        Assert.True(await rows.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));
        Assert.Equal("row 2", Assert.Single(rows.Current).Title);
        Assert.False(await rows.MoveNextAsync().AsTask().WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task Taking_only_the_first_rows_ends_the_transfer()
    {
        TaskCompletionSource refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await BeginListAsync(connection);
            await SendRowsUntilRefusedAsync(connection);
            refused.SetResult();
        });
        using TestClient client = TestClient.Of(server);

        await foreach (IReadOnlyList<DataRow> portion in ListAsync(client))
        {
            break;
        }

        await refused.Task.WaitAsync(Patience.Limit);
        Assert.Equal("200", Assert.Single(client.Observer.CompletedRequests).Outcome);
    }

    [Fact]
    public async Task Stopping_in_the_middle_ends_the_transfer()
    {
        TaskCompletionSource refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = LoopbackServer.Start(async connection =>
        {
            await BeginListAsync(connection);
            await SendRowsUntilRefusedAsync(connection);
            refused.SetResult();
        });
        using TestClient client = TestClient.Of(server);
        using CancellationTokenSource stop = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (IReadOnlyList<DataRow> portion in ListAsync(client, stop.Token))
            {
                await stop.CancelAsync();
            }
        });

        await refused.Task.WaitAsync(Patience.Limit);
    }

    [Fact]
    public async Task A_service_that_goes_away_in_the_middle_leaves_the_rows_that_came_and_an_error()
    {
        await using LoopbackServer server = LoopbackServer.Start(static async connection =>
        {
            await BeginListAsync(connection);
        });
        using TestClient client = TestClient.Of(server);
        List<DataRow> rows = [];

        EncordException error = await Assert.ThrowsAsync<EncordException>(async () =>
        {
            await foreach (IReadOnlyList<DataRow> portion in ListAsync(client))
            {
                rows.AddRange(portion);
            }
        }).WaitAsync(Patience.Limit);

        Assert.Equal(EncordErrorKind.Transport, error.Kind);
        Assert.Contains("in the middle of the answer", error.Message);
        Assert.Equal("row 1", Assert.Single(rows).Title);
    }

    private static IAsyncEnumerable<IReadOnlyList<DataRow>> ListAsync(TestClient client, CancellationToken cancellationToken = default) =>
        client.Api.DataRows.ListAsync(Messages.DatasetHash, new DataRows(), cancellationToken);

    private static string Row(int number) => $$"""{"data_hash": "{{number}}", "data_title": "row {{number}}"}""";

    private static async Task BeginListAsync(LoopbackConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.BeginChunkedAsync();
        await connection.WriteChunkAsync($$"""{"status": 200, "response": [{{Row(1)}}""");
    }

    private static async Task SendRowsUntilRefusedAsync(LoopbackConnection connection)
    {
        string rows = string.Concat(Enumerable.Repeat("," + Row(2), 1000));
        try
        {
            while (true)
            {
                await connection.WriteChunkAsync(rows);
            }
        }
        catch (IOException)
        {
            // The client has closed the connection.
        }
    }
}
