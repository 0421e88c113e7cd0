using System.Diagnostics;

namespace EncordPS.Completion;

/// <summary>
/// An answer for Tab that takes its time. It is read in the background when somebody asks and what is known is older than a
/// minute; whoever asks waits a moment at most, and then has what is known by then.
/// </summary>
/// <param name="unknown">The answer before the first.</param>
internal sealed class TabAnswer<T>(T unknown) where T : class
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private volatile T _known = unknown;
    private Task _reading = Task.CompletedTask;
    private Stopwatch? _age;

    /// <summary>What is known.</summary>
    /// <param name="read">
    /// Reads it anew; null when that is not possible: then what was known stays, and the next Tab does not ask again.
    /// </param>
    public T Get(Func<Task<T?>> read)
    {
        EnsureFresh(read).Wait(s_patience);
        return _known;
    }

    /// <summary>Has it read again by the next who asks.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _age = null;
        }
    }

    private Task EnsureFresh(Func<Task<T?>> read)
    {
        lock (_gate)
        {
            if (_age is null || (_reading.IsCompleted && _age.Elapsed > s_lifetime))
            {
                _age = Stopwatch.StartNew();
                _reading = Task.Run(async () => _known = await read() ?? _known);
            }

            return _reading;
        }
    }
}
