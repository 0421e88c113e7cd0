using System.Buffers;
using EncordPS.Timing;

namespace EncordPS.Answers;

/// <summary>
/// The bytes of an answer that arrived and are not used yet. It reads on while the caller works, so that the next portion
/// has all that arrived meanwhile.
/// </summary>
/// <param name="answer">The answer, which the caller disposes of, after this.</param>
/// <param name="longest">The most bytes that one element may have.</param>
/// <param name="cancellationToken">Ends the reads.</param>
internal sealed class AnswerBuffer(Answer answer, int longest, CancellationToken cancellationToken) : IAsyncDisposable
{
    // The first elements are to be seen soon. Later ones cost less in larger portions: what a portion passes on its way is called so
    // seldom then that .NET does not compile it a second and a third time, which takes longer than a long listing itself.
    private const int FirstLength = 64 * 1024;
    private const int UsualLength = 1024 * 1024;

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
    /// Waits for more bytes, and for at least so many in all, unless the answer ends. When bytes came before a failure, the
    /// next call throws it.
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
    /// Waits a moment for the end of the answer, after its last element. A connection that is closed before its answer ends
    /// cannot be used again.
    /// </summary>
    public Task EndAsync() =>
        _next is null ? Task.CompletedTask : Task.WhenAny(_next, answer.Clock.DelayAsync(s_moment, _reading.Token));

    public async ValueTask DisposeAsync()
    {
        _reading.Cancel();
        if (_next is not null)
        {
            // The read writes to the buffer until it ends.
            await Task.WhenAny(_next);
            _ = _next.Exception;
        }

        ArrayPool<byte>.Shared.Return(_buffer);
        _reading.Dispose();
    }

    // Starts the next read when there is room. True when it has bytes already.
    private bool HasMoreAlready()
    {
        if (_end == _buffer.Length)
        {
            return false;
        }

        _next = ReadMoreAsync();
        // An end or a failure is for the next call.
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
