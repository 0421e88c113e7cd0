namespace EncordPS.Transport;

/// <summary>
/// A connection that says for itself when it broke before an answer. .NET sends a request without a body again, up to three
/// times, where a connection ends without a byte of an answer: with the signature of the first attempt, uncounted and untold.
/// It leaves that to its caller where the failure is an HttpRequestException already.
/// </summary>
/// <param name="connection">The connection, without its encryption.</param>
internal sealed class UnrepeatedStream(Stream connection) : Stream
{
    // A request was sent, and nothing of its answer is here.
    private bool _isAwaited;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Received(await connection.ReadAsync(buffer, cancellationToken), buffer.Length);
        }
        catch (IOException e) when (_isAwaited)
        {
            throw Broken(e);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _isAwaited = true;
        try
        {
            await connection.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException e)
        {
            throw Broken(e);
        }
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.FlushAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw Broken(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // The handler is used without waiting alone.
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => connection.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Received(int count, int wanted)
    {
        // A read of nothing waits for what comes.
        if (wanted == 0)
        {
            return count;
        }

        if (count == 0 && _isAwaited)
        {
            throw Broken(new IOException("The connection was closed."));
        }

        _isAwaited = false;
        return count;
    }

    private static HttpRequestException Broken(IOException cause) => new("The connection broke off before the answer.", cause);
}
