namespace EncordPS.Client.Tests.Support;

/// <summary>A body that arrives in the pieces that a test chooses, and may break off or fall silent after them.</summary>
internal sealed class ScriptedStream(IEnumerable<byte[]> pieces, Func<CancellationToken, Task>? end = null) : ForwardStream
{
    private readonly Queue<ReadOnlyMemory<byte>> _pieces =
        new(pieces.Where(static piece => piece.Length > 0).Select(static piece => new ReadOnlyMemory<byte>(piece)));
    private ReadOnlyMemory<byte> _rest;

    public bool IsDisposed { get; private set; }

    /// <summary>Whether all pieces were taken.</summary>
    public bool IsDrained => _pieces.Count == 0;

    public static ScriptedStream InPiecesOf(int size, byte[] content, Func<CancellationToken, Task>? end = null) =>
        new(content.Chunk(size), end);

    public static Func<CancellationToken, Task> BreakOff(Exception exception) => _ => Task.FromException(exception);

    public static Task FallSilent(CancellationToken token) => Task.Delay(Timeout.InfiniteTimeSpan, token);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty && !_pieces.TryDequeue(out _rest))
        {
            await (end?.Invoke(cancellationToken) ?? Task.CompletedTask);
            return 0;
        }

        int taken = Math.Min(count, _rest.Length);
        _rest[..taken].CopyTo(buffer.AsMemory(offset));
        _rest = _rest[taken..];
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
