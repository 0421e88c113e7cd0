namespace EncordPS.Transport;

/// <summary>A stream whose beginning was read ahead: it gives that beginning first, then the rest.</summary>
internal sealed class RejoinedStream(byte[] head, int headLength, Stream rest) : ForwardStream
{
    private int _position;

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        _position < headLength
            ? Task.FromResult(TakeHead(buffer, offset, count))
            : rest.ReadAsync(buffer, offset, count, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }

    private int TakeHead(byte[] buffer, int offset, int count)
    {
        int taken = Math.Min(count, headLength - _position);
        Array.Copy(head, _position, buffer, offset, taken);
        _position += taken;
        return taken;
    }
}
