namespace EncordPS.Client.Tests.ImportRuns;

/// <summary>An import that breaks at any point, and is run again until it is whole.</summary>
public sealed class BrokenImportTests : IDisposable
{
    private readonly ImportHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Breaks_and_lost_answers_leave_the_exact_set(int seed)
    {
        Random random = new(seed);
        string[] urls = ImportHarness.Urls(700);
        string[] bad = ["https://old.invalid/1.jpg"];
        _harness.Service.OnStart = _ => (random.Next(10), random.Next(10)) switch
        {
            (0, _) => (FakeService.Lost, null),
            (_, < 2) => (null, FakeService.Lost),
            _ => (null, null),
        };
        bool isWhole = false;
        for (int run = 0; !isWhole; run++)
        {
            int steps = run < 15 ? random.Next(1, 25) : int.MaxValue;
            _harness.OnProgress = () => ThrowAt(ref steps);
            // A start that is lost five times in a row leaves units unknown: the next run takes them up.
            isWhole = await TryRunAsync([.. urls, .. bad]) && _harness.Import.Unknown == 0;
        }

        PrivateDataImport import = _harness.Import;
        Assert.Equal(urls.Order(), _harness.Service.There.Order());
        Assert.Equal((701, 1, 0, 0), (import.Units, import.Failed, import.Unknown, import.Pending));
        Assert.Equal(bad, import.Failures[0].ObjectUrls);
    }

    private async Task<bool> TryRunAsync(string[] urls)
    {
        try
        {
            await _harness.RunAsync(urls, new ImportOptions { MaximumUnits = 60 });
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void ThrowAt(ref int steps)
    {
        if (Interlocked.Decrement(ref steps) < 0)
        {
            throw new IOException("The process ends here.");
        }
    }
}
