using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.ImportRuns;

/// <summary>What an import sends, and what it says came of it.</summary>
public sealed class ImportRunTests : IDisposable
{
    private readonly ImportHarness _harness = new();

    private FakeService Service => _harness.Service;

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task All_of_a_list_gets_there_once_and_a_second_run_sends_nothing()
    {
        string[] urls = ImportHarness.Urls(1000);
        PrivateDataImport first = await _harness.RunAsync([.. urls, .. urls.Take(10)]);
        int starts = Service.Starts.Count;
        PrivateDataImport second = await _harness.RunAsync(urls);

        Assert.Equal(urls.Order(), Service.There.Order());
        Assert.Equal((1000, 1000, 0, 0), (first.Units, first.Done, first.Pending, first.ExitCode));
        Assert.Equal((1000, 1000, 0, 0), (second.Units, second.Known, second.Done, second.ExitCode));
        Assert.Equal(starts, Service.Starts.Count);
    }

    [Fact]
    public async Task Jobs_grow_as_long_as_they_end_soon_up_to_what_is_allowed()
    {
        await _harness.RunAsync(ImportHarness.Urls(3000), new ImportOptions { MaximumUnits = 250, MaximumJobs = 1 });

        Assert.Equal([100, 200, 250, 250], Service.Starts.Take(4));
    }

    [Fact]
    public async Task What_is_there_already_is_not_sent()
    {
        string[] urls = ImportHarness.Urls(500);
        Service.There.AddRange(urls.Take(400));
        PrivateDataImport import = await _harness.RunAsync(urls);

        Assert.Equal(100, Service.Starts.Sum());
        Assert.Equal((400, 100, 0), (import.Skipped, import.Done, import.Pending));
        Assert.Equal(urls.Order(), Service.There.Order());
    }

    [Fact]
    public async Task A_list_that_has_grown_sends_what_is_new()
    {
        await _harness.RunAsync(ImportHarness.Urls(300));
        PrivateDataImport import = await _harness.RunAsync(ImportHarness.Urls(330));

        Assert.Equal(330, Service.Starts.Sum());
        Assert.Equal((300, 30), (import.Known, import.Done));
    }

    [Fact]
    public async Task Failures_have_their_units_and_are_tried_again_by_the_next_run()
    {
        string[] urls = [.. ImportHarness.Urls(50), "https://old.invalid/1.jpg", "https://old.invalid/2.jpg"];
        PrivateDataImport first = await _harness.RunAsync(urls);
        PrivateDataImport second = await _harness.RunAsync(first.Failures.Select(static failure => failure.Unit!.ObjectUrls[0]));

        Assert.Equal((50, 2, 1), (first.Done, first.Failed, first.ExitCode));
        Assert.Equal("{\"objectUrl\":\"https://old.invalid/1.jpg\"}", first.Failures[0].Unit!.Json);
        Assert.Equal("gone", first.Failures[0].Error);
        Assert.Equal((2, 2, 54), (second.Units, second.Failed, Service.Starts.Sum()));
    }

    [Fact]
    public async Task A_start_that_was_carried_out_and_lost_is_settled_by_looking()
    {
        Service.OnStart = static start => (null, start == 1 ? FakeService.Lost : null);
        PrivateDataImport import = await _harness.RunAsync(ImportHarness.Urls(300));

        Assert.Equal(300, Service.Starts.Sum());
        Assert.Equal((300, 0), (import.Done, import.Unknown));
    }

    [Fact]
    public async Task A_start_that_was_lost_on_its_way_is_sent_again_when_nothing_has_come_of_it_for_a_while()
    {
        Service.OnStart = static start => (start == 1 ? FakeService.Lost : null, null);
        DateTimeOffset begin = _harness.Now;
        PrivateDataImport import = await _harness.RunAsync(ImportHarness.Urls(100));

        Assert.Equal([100, 100], Service.Starts);
        Assert.Equal(100, import.Done);
        Assert.True(_harness.Now - begin >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_start_that_is_lost_every_time_ends_as_unknown_and_the_next_run_takes_it_up()
    {
        Service.OnStart = static _ => (FakeService.Lost, null);
        PrivateDataImport first = await _harness.RunAsync(ImportHarness.Urls(20));
        Service.OnStart = static _ => (null, null);
        PrivateDataImport second = await _harness.RunAsync(ImportHarness.Urls(20));

        Assert.Equal((0, 20, 1), (first.Done, first.Unknown, first.ExitCode));
        Assert.Equal((20, 0, 0), (second.Done, second.Unknown, second.ExitCode));
    }

    [Fact]
    public async Task What_an_earlier_run_sent_in_vain_is_sent_once_however_late_the_list_is_read()
    {
        Service.OnStart = static _ => throw new IOException("The process ends here.");
        await Assert.ThrowsAsync<IOException>(() => _harness.RunAsync(ImportHarness.Urls(20)));
        Service.OnStart = static _ => (null, null);
        Service.Starts.Clear();
        int readings = 0;
        PrivateDataImport import = await _harness.RunAsync(UrlsAfterOutcome());

        Assert.Equal(21, Service.Starts.Sum());
        Assert.Equal((21, 0), (import.Done, import.Skipped));

        IEnumerable<string> UrlsAfterOutcome()
        {
            if (++readings == 2)
            {
                Assert.True(SpinWait.SpinUntil(() => _harness.HasLine("outcome"), Patience.Limit));
            }

            foreach (string url in ImportHarness.Urls(21))
            {
                yield return url;
            }
        }
    }

    [Fact]
    public async Task A_hidden_limit_costs_at_most_half_as_much_again_and_is_remembered()
    {
        Service.Limit = 12_000;
        string[] urls = ImportHarness.Urls(5000);
        // Jobs side by side share the clock of the test, and would look slow: small chunks meet no limit.
        ImportOptions one = new() { MaximumJobs = 1 };
        PrivateDataImport first = await _harness.RunAsync(urls, one);
        long least = urls.Sum(static url => url.Length + "{\"objectUrl\":\"\"}".Length);
        long sent = Service.BytesSent;
        await _harness.RunAsync(ImportHarness.Urls(5000, "b"), one);

        Assert.Equal(5000, first.Done);
        Assert.InRange(sent, least, least * 3 / 2);
        Assert.Equal(least, Service.BytesSent - sent);
    }

    [Fact]
    public async Task A_rate_limit_is_waited_out_and_nothing_is_lost()
    {
        Service.OnStart = static start => (start % 2 == 1 ? new EncordException(EncordErrorKind.RateLimited, "Slow down.") : null, null);
        PrivateDataImport import = await _harness.RunAsync(ImportHarness.Urls(500));

        Assert.Equal((500, 500), (import.Done, Service.There.Count));
    }

    [Fact]
    public async Task A_refused_unit_fails_alone()
    {
        string[] urls = ImportHarness.Urls(40);
        Service.OnStart = _ => (null, null);
        Service.Limit = 1500;
        string longest = $"s3://bucket/{new string('x', 2000)}.jpg";
        PrivateDataImport import = await _harness.RunAsync([.. urls.Take(20), longest, .. urls.Skip(20)]);

        Assert.Equal((40, 1), (import.Done, import.Failed));
        Assert.Equal([longest], import.Failures[0].ObjectUrls);
    }

    [Fact]
    public async Task What_ends_the_import_is_an_error_and_leaves_nothing_in_doubt()
    {
        Service.OnStart = static start => (start == 2 ? new EncordException(EncordErrorKind.Authorisation, "No.") : null, null);
        await Assert.ThrowsAsync<EncordException>(() => _harness.RunAsync(ImportHarness.Urls(300), new ImportOptions { MaximumJobs = 1 }));
        PrivateDataImport broken = _harness.Import;
        int looks = Service.Looks;
        PrivateDataImport whole = await _harness.RunAsync(ImportHarness.Urls(300));

        Assert.Equal((100, 200, 2), (broken.Done, broken.Pending, broken.ExitCode));
        Assert.Equal((300, 0), (whole.Done, whole.ExitCode));
        Assert.Equal(looks, Service.Looks);
    }

    [Fact]
    public async Task Units_that_the_service_does_not_speak_of_are_looked_for()
    {
        Service.OnEnd = static state => new DatasetDataLongPolling { StatusName = state.StatusName, UnitsDoneCount = 1 };
        PrivateDataImport import = await _harness.RunAsync(ImportHarness.Urls(100));

        Assert.Equal((100, 0), (import.Done, import.Unknown));
        Assert.Equal([100], Service.Starts);
    }

    [Fact]
    public async Task A_job_that_failed_as_a_whole_fails_what_is_not_there()
    {
        Service.OnStart = _ => (null, null);
        Service.OnEnd = state =>
        {
            Service.There.Remove("s3://bucket/a/7.jpg");
            return new DatasetDataLongPolling { StatusName = "ERROR", Errors = ["The bucket is closed."], UnitsErrorCount = 1 };
        };
        PrivateDataImport import = await _harness.RunAsync(ImportHarness.Urls(10));

        Assert.Equal((9, 1), (import.Done, import.Failed));
        Assert.Equal("The job ended as ERROR. The bucket is closed.", import.Failures[0].Error);
    }

    [Fact]
    public async Task Shares_are_disjoint_and_complete_together()
    {
        string[] urls = ImportHarness.Urls(400);
        List<int> units = [];
        for (int number = 0; number < 4; number++)
        {
            using ImportHarness shard = new();
            PrivateDataImport import = await shard.RunAsync(urls, new ImportOptions { Shard = new Shard(number, 4) });
            units.Add(import.Units);
            Service.There.AddRange(shard.Service.There);
        }

        Assert.Equal(urls.Order(), Service.There.Order());
        Assert.Equal(400, units.Sum());
    }
}
