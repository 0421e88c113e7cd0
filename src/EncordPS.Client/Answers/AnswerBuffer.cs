using System.Buffers;
using EncordPS.Timing;

namespace EncordPS.Answers;

/// <summary>
/// What of an answer is here and not used yet. A read goes on while the caller is at work on it: all that arrived
/// meanwhile is there at once the next time, in one large portion instead of many small ones.
/// </summary>
/// <param name="answer">The answer, which the caller disposes of, after this.</param>
/// <param name="longest">The most that may be waited for without using any of it, in bytes.</param>
/// <param name="cancellationToken">Ends the reads.</param>
internal sealed class AnswerBuffer(Answer answer, int longest, CancellationToken cancellationToken) : IAsyncDisposable
{
    // What comes first is to be seen soon; what comes later costs less in larger portions.
    private const int FirstLength = 64 * 1024;
    private const int UsualLength = 256 * 1024;

    // About what another connection would cost.
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _end;
    private Task<int>? _next;

    /// <summary>Whether all of the answer is here.</summary>
    public bool IsLast { get; private set; }

    public ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Marks bytes as used.</summary>
    public void Use(int count) => _start += count;

    /// <summary>
    /// Waits until there is more than before, and at least so much, unless the answer ends. A failure is for the next time
    /// when something came before it.
    /// </summary>
    public async Task FillAsync(int atLeast)
    {
        int before = Available.Length;
        do
        {
            _next ??= ReadMoreAsync();
            int read;
            try
            {
                read = await _next;
            }
            catch (Exception) when (Available.Length > before)
            {
                return;
            }

            _end += read;
            _next = null;
            IsLast = read == 0;
        }
        while (!IsLast && (HasMoreAlready() || Available.Length < atLeast));
    }

    /// <summary>
    /// Waits a moment for the end of an answer of which all is here that matters: a connection that is left in the middle
    /// serves no other request.
    /// </summary>
    public Task EndAsync() =>
        _next is null ? Task.CompletedTask : Task.WhenAny(_next, answer.Clock.DelayAsync(s_moment, _reading.Token));

    public async ValueTask DisposeAsync()
    {
        _reading.Cancel();
        if (_next is not null)
        {
            // It writes to the buffer until it has ended.
            await Task.WhenAny(_next);
            _ = _next.Exception;
        }

        ArrayPool<byte>.Shared.Return(_buffer);
        _reading.Dispose();
    }

    // Begins to read where there is room, and tells whether that has brought something already.
    private bool HasMoreAlready()
    {
        if (_end == _buffer.Length)
        {
            return false;
        }

        _next = ReadMoreAsync();
        // Its end and its failure are for the next time.
        return _next is { Status: TaskStatus.RanToCompletion, Result: > 0 };
    }

    private Task<int> ReadMoreAsync()
    {
        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        return answer.Body.ReadAsync(_buffer, _end, _buffer.Length - _end, _reading.Token);
    }

    private void MakeRoom()
    {
        byte[] old = _buffer;
        int rest = _end - _start;
        if (rest >= longest)
        {
            throw answer.Context.Malformed(Invariant($"A single element of the answer is longer than {longest:N0} bytes."));
        }

        if (rest > old.Length / 2 || old.Length < UsualLength)
        {
            _buffer = ArrayPool<byte>.Shared.Rent(old.Length * 2);
        }

        old.AsSpan(_start, rest).CopyTo(_buffer);
        _start = 0;
        _end = rest;
        if (_buffer != old)
        {
            ArrayPool<byte>.Shared.Return(old);
        }
    }
}
