namespace EncordPS.Completion;

/// <summary>What the service has of one kind, for Tab.</summary>
/// <param name="read">Reads all of them.</param>
internal sealed class CandidateList(Func<EncordClient, CancellationToken, Task<IReadOnlyList<Candidate>>> read)
{
    private static readonly TimeSpan s_longestRead = TimeSpan.FromSeconds(10);

    private readonly TabAnswer<IReadOnlyList<Candidate>> _answer = new([]);

    /// <summary>What is known. Never throws: at the prompt nobody asked for an error.</summary>
    public IReadOnlyList<Candidate> Get(EncordSession session) => _answer.Get(() => ReadAsync(session));

    /// <summary>Makes the next question read it again, because something new was made.</summary>
    public void Forget() => _answer.Forget();

    private async Task<IReadOnlyList<Candidate>?> ReadAsync(EncordSession session)
    {
        using CancellationTokenSource stop = new(s_longestRead);
        try
        {
            return await read(new EncordClient(session, new NoRetryObserver(stop)), stop.Token);
        }
        catch (Exception e) when (e is EncordException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }
}
