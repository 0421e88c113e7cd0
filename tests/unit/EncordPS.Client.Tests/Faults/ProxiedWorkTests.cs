using EncordPS.Client.Tests.ImportRuns;
using EncordPS.Sandbox;

namespace EncordPS.Client.Tests.Faults;

/// <summary>
/// Bulk work through a proxy that spoils a third of the requests: each thing ends as done, is there once, and takes few requests more.
/// </summary>
public sealed class ProxiedWorkTests : IAsyncLifetime
{
    private const int Retries = 12;

    private static readonly Dictionary<ProxyFault, double> s_all = new()
    {
        [ProxyFault.LostReply] = 0.08,
        [ProxyFault.ResetBefore] = 0.06,
        [ProxyFault.ResetDuring] = 0.04,
        [ProxyFault.BadGatewayBefore] = 0.05,
        [ProxyFault.BadGatewayAfter] = 0.05,
        [ProxyFault.Cut] = 0.04,
    };

    private SandboxServer _server = null!;
    private FaultProxy _proxy = null!;

    public async Task InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(new SandboxOptions { JobRate = 0 });
        _proxy = new FaultProxy(_server.Address, Seed);
    }

    public async Task DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_goes_wrong_all_is_done_once_and_known()
    {
        await DoAllAsync();
        int without = _proxy.Requests;
        _proxy.Forget();
        _proxy.Rates = s_all;

        await DoAllAsync();

        // Who looks asks twice or more for a few things, which weighs more here than in work on thousands.
        Assert.True(_proxy.Spoilt > without / 6, $"Only {_proxy.Spoilt} of {_proxy.Requests} requests were spoilt.");
        Assert.InRange(_proxy.Requests - _proxy.Spoilt, without, without * 2);
    }

    [Fact]
    public async Task An_outage_ends_the_work_once_and_the_same_again_goes_on()
    {
        using ProxiedWork work = NewWork(retries: 1);
        await work.PrepareAsync();
        await work.SendAsync();
        Guid[] items = [.. (await work.ItemsAsync(work.Folder)).Select(static item => item.Uuid)];
        _proxy.IsOut = true;

        List<BulkInput> links = await work.LinkAsync(items, DataLinkDuplicatesBehavior.Skip);

        Assert.All(links, static link => Assert.NotNull(link.Failure));
        Assert.InRange(links.Count(static link => link.Failure!.IsUntried), ProxiedWork.Count - 24, ProxiedWork.Count);
        _proxy.IsOut = false;
        Assert.Empty(await work.RowsAsync());
        Assert.All(await work.LinkAsync(items, DataLinkDuplicatesBehavior.Skip), static link => Assert.Null(link.Failure));
        MustBe(items, (await work.RowsAsync()).Select(static row => row.BackingItemUuid));
    }

    [Fact]
    public async Task Downloads_wait_out_a_rate_limit()
    {
        using ProxiedWork work = NewWork(retries: 0, new HurriedClock());
        await work.PrepareAsync();
        await work.SendAsync();
        Guid[] items = [.. (await work.ItemsAsync(work.Folder)).Select(static item => item.Uuid)];
        _proxy.Rates = new Dictionary<ProxyFault, double> { [ProxyFault.Limit] = 0.4 };

        MustHaveAll(work, await work.SaveAsync(items));

        Assert.True(_proxy.Count(ProxyFault.Limit) > ProxiedWork.Count / 4, "Few requests were refused.");
    }

    private static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("ENCORDPS_TEST_SEED"), out int seed) ? seed : 17;

    private ProxiedWork NewWork(int retries, TimeProvider? clock = null) =>
        new(_proxy.Address, _server.Address, _server.BearerToken, retries, clock);

    private async Task DoAllAsync()
    {
        using ProxiedWork work = NewWork(Retries);
        await work.PrepareAsync();

        Assert.All(await work.SendAsync(), static file => Assert.Null(file.Failure ?? file.TargetFailure));
        List<StorageItem> items = await work.ItemsAsync(work.Folder);
        MustBe(work.Names, items.Select(static item => item.Name));
        Guid[] ids = [.. items.Select(static item => item.Uuid)];

        MustHaveAll(work, await work.SaveAsync(ids));

        // A row that is removed takes its file with it.
        Guid[] linked = ids[..(ProxiedWork.Count / 2)];
        Guid[] others = ids[(ProxiedWork.Count / 2)..];
        MustBeDone(await work.LinkAsync(linked));
        List<DataRow> rows = await work.RowsAsync();
        MustBe(linked, rows.Select(static row => row.BackingItemUuid));

        MustBeDone(await work.GrantAsync());
        Assert.Empty(work.Addresses.Except(await work.UsersAsync()));

        MustBeDone(await work.MoveAsync(ids));
        MustBe(ids, (await work.ItemsAsync(work.OtherFolder)).Select(static item => item.Uuid));

        MustBeDone(await work.RemoveRowsAsync(rows.Select(static row => row.DataHash)));
        Assert.Empty(await work.RowsAsync());

        MustBeDone(await work.DeleteAsync(others));
        Assert.Empty(await work.ItemsAsync(work.OtherFolder));
    }

    private static void MustHaveAll(ProxiedWork work, List<(string Title, string? Content, Exception? Failure)> saved)
    {
        Assert.All(saved, static file => Assert.Null(file.Failure));
        MustBe(work.Names, saved.Select(static file => file.Title));
        Assert.All(saved, static file => Assert.Equal(ProxiedWork.ContentOf(file.Title), file.Content));
    }

    private static void MustBeDone(List<BulkInput> inputs) => Assert.All(inputs, static input => Assert.Null(input.Failure));

    private static void MustBe<T>(IEnumerable<T> expected, IEnumerable<T> found) => Assert.Equal(expected.Order(), found.Order());
}
