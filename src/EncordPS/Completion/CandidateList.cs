using System.Diagnostics;

namespace EncordPS.Completion;

/// <summary>
/// What the service has of one kind, for Tab. Read in the background when somebody asks and what is known is old; whoever
/// asks waits a moment at most, and then has what is known by then.
/// </summary>
/// <param name="read">Reads all of them.</param>
internal sealed class CandidateList(Func<EncordClient, CancellationToken, Task<IReadOnlyList<Candidate>>> read)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longestRead = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private volatile IReadOnlyList<Candidate> _known = [];
    private Task _reading = Task.CompletedTask;
    private Stopwatch? _age;

    /// <summary>What is known. Never throws: at the prompt nobody asked for an error.</summary>
    public IReadOnlyList<Candidate> Get(EncordSession session)
    {
        EnsureFresh(session).Wait(s_patience);
        return _known;
    }

    /// <summary>Has it read again by the next who asks: there is a new one.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _age = null;
        }
    }

    private Task EnsureFresh(EncordSession session)
    {
        lock (_gate)
        {
            if (_age is null || (_reading.IsCompleted && _age.Elapsed > s_lifetime))
            {
                _age = Stopwatch.StartNew();
                _reading = Task.Run(() => ReadAsync(session));
            }

            return _reading;
        }
    }

    // A failure keeps what was known, and counts as an answer: the next Tab does not ask again.
    private async Task ReadAsync(EncordSession session)
    {
        using CancellationTokenSource stop = new(s_longestRead);
        try
        {
            _known = await read(new EncordClient(session, new NoRetryObserver(stop)), stop.Token);
        }
        catch (Exception e) when (e is EncordException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }
}
