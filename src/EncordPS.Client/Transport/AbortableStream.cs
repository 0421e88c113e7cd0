using System.Net;

namespace EncordPS.Transport;

/// <summary>A body whose request is aborted when a read is cancelled, or when it is closed before its end.</summary>
/// <param name="body">The body.</param>
/// <param name="abort">Aborts the request. Owned by the stream.</param>
internal sealed class AbortableStream(Stream body, CancellationTokenSource abort) : ForwardStream
{
    private bool _isAtEnd;
    private bool _isClosed;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration registration = cancellationToken.Register(abort.Cancel);
        try
        {
            int read = await body.ReadAsync(buffer, offset, count, cancellationToken);
            _isAtEnd = read == 0;
            return read;
        }
        catch (Exception e)
            when (cancellationToken.IsCancellationRequested && e is (IOException or WebException or ObjectDisposedException))
        {
            throw new OperationCanceledException("The read was cancelled.", e, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            if (!_isAtEnd)
            {
                // Closing alone would read the rest, to use the connection again.
                abort.Cancel();
            }

            body.Dispose();
            abort.Dispose();
        }

        base.Dispose(disposing);
    }
}
