namespace EncordPS.Tests.Support;

/// <summary>Measures how many requests of one legacy operation are answered at the same time.</summary>
internal sealed class ConcurrencyGauge(string queryType)
{
    // Long enough that requests which may overlap do; only a lower bound hangs on it.
    private static readonly TimeSpan s_hold = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private int _now;

    public int Most { get; private set; }

    public async Task MeasureAsync(ArrivedRequest request)
    {
        if (!request.Operation.StartsWith(queryType + " ", StringComparison.Ordinal))
        {
            return;
        }

        lock (_lock)
        {
            Most = Math.Max(Most, ++_now);
        }

        await Task.Delay(s_hold);
        lock (_lock)
        {
            _now--;
        }
    }
}
