using EncordPS.Answers;
using EncordPS.Tracing;

namespace EncordPS.Protocols;

/// <summary>An answer of which the first portion is here. Disposing it ends the transfer and completes its attempt.</summary>
/// <typeparam name="T">The type of a portion.</typeparam>
internal sealed class ArrivingAnswer<T> : IAsyncDisposable
{
    private readonly Answer _answer;
    private readonly Attempt _attempt;
    private readonly IAsyncEnumerator<T> _portions;

    private ArrivingAnswer(Answer answer, Attempt attempt, IAsyncEnumerator<T> portions)
    {
        _answer = answer;
        _attempt = attempt;
        _portions = portions;
    }

    /// <summary>False at the end of the answer.</summary>
    public bool HasPortion { get; private set; }

    public T Portion => _portions.Current;

    /// <summary>Waits for the first portion. When it cannot be read, the answer is let go.</summary>
    public static async Task<ArrivingAnswer<T>> BeginAsync(
        Answer answer, Attempt attempt, Func<Answer, IAsyncEnumerable<T>> read, CancellationToken cancellationToken)
    {
        ArrivingAnswer<T> arriving = new(answer, attempt, read(answer).GetAsyncEnumerator(cancellationToken));
        try
        {
            await arriving.NextAsync();
            return arriving;
        }
        catch
        {
            await arriving.CloseAsync();
            throw;
        }
    }

    public async Task NextAsync() => HasPortion = await _portions.MoveNextAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _attempt.Completed();
    }

    private async Task CloseAsync()
    {
        await _portions.DisposeAsync();
        _answer.Dispose();
    }
}
