using System.Collections.Concurrent;

namespace EncordPS.Client.Tests.ImportRuns;

/// <summary>A service that keeps what it was sent, and goes wrong when it is told to. Files on a host in .invalid cannot be read.</summary>
internal sealed class FakeService : IImportService
{
    private readonly ConcurrentDictionary<string, DatasetDataLongPolling> _jobs = new();
    private readonly object _gate = new();

    /// <summary>The URLs that are there, each as often as it is.</summary>
    public List<string> There { get; } = [];

    /// <summary>The units of each start that came, whatever became of it.</summary>
    public List<int> Starts { get; } = [];

    public long BytesSent { get; private set; }

    public int Looks { get; private set; }

    /// <summary>The longest document that is taken.</summary>
    public long Limit { get; set; } = long.MaxValue;

    /// <summary>What goes wrong with a start, by its number: before it is carried out, or after it.</summary>
    public Func<int, (EncordException? Before, EncordException? After)> OnStart { get; set; } = static _ => (null, null);

    /// <summary>Changes the final state of a job before it is told.</summary>
    public Func<DatasetDataLongPolling, DatasetDataLongPolling> OnEnd { get; set; } = static state => state;

    public static EncordException Lost { get; } = new(EncordErrorKind.Transport, "The connection broke off.");

    public long LengthOf(PrivateDataUnit unit) => unit.Json.Length;

    public Task<string> StartAsync(IReadOnlyList<PrivateDataUnit> units, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Starts.Add(units.Count);
            long bytes = units.Sum(LengthOf);
            BytesSent += bytes;
            (EncordException? before, EncordException? after) = OnStart(Starts.Count);
            before ??= bytes > Limit ? new EncordException(EncordErrorKind.TooLarge, "Too long.") : null;
            return before is not null ? Task.FromException<string>(before)
                : Run(units) is var job && after is not null ? Task.FromException<string>(after)
                : Task.FromResult(job);
        }
    }

    public Task<DatasetDataLongPolling> AskAsync(string job, TimeSpan hold, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(OnEnd(_jobs[job]));
    }

    public async IAsyncEnumerable<IReadOnlyList<(PrivateDataKind Kind, string Url)>> ListAsync(
        DateTimeOffset? since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        (PrivateDataKind, string)[] rows;
        lock (_gate)
        {
            Looks++;
            rows = [.. There.Select(static url => (PrivateDataKind.Image, url))];
        }

        yield return rows;
    }

    private string Run(IReadOnlyList<PrivateDataUnit> units)
    {
        string job = Guid.NewGuid().ToString("D");
        string[] urls = [.. units.Select(static unit => unit.ObjectUrls[0])];
        string[] failed = [.. urls.Where(static url => url.Contains(".invalid/", StringComparison.Ordinal))];
        string[] made = [.. urls.Except(failed).Except(There)];
        There.AddRange(made);
        _jobs[job] = new DatasetDataLongPolling
        {
            StatusName = "DONE",
            DataHashesWithTitles = [.. made.Select(static url => new DatasetDataInfo { Title = url })],
            DataUnitErrors = [.. failed.Select(static url => new DataUnitError { ObjectUrls = [url], Error = "gone" })],
            UnitsDoneCount = urls.Length - failed.Length,
            UnitsErrorCount = failed.Length,
        };
        return job;
    }
}
