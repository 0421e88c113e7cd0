namespace EncordPS.Sandbox.Faults;

/// <summary>Passes the first bytes of an answer on, then spoils the rest of it.</summary>
internal sealed class SpoiledBody(Stream inner, FaultKind fault, HttpContext context) : AnswerBody
{
    private const int WholeBytes = 30;
    private const int Piece = 256;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    private int _passed;
    private bool _isSpoiled;

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int whole = Math.Min(buffer.Length, WholeBytes - _passed);
        if (whole > 0)
        {
            await inner.WriteAsync(buffer[..whole], cancellationToken);
            _passed += whole;
        }

        if (whole < buffer.Length)
        {
            await SpoilAsync(buffer[Math.Max(whole, 0)..], cancellationToken);
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    private async Task SpoilAsync(ReadOnlyMemory<byte> rest, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case FaultKind.ResetDuring:
                await inner.FlushAsync(cancellationToken);
                context.Abort();
                break;
            case FaultKind.Malformed:
                await WriteMalformedAsync(rest, cancellationToken);
                break;
            case FaultKind.Stall:
                await inner.FlushAsync(cancellationToken);
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            case FaultKind.Trickle:
                await TrickleAsync(rest, cancellationToken);
                break;
        }
    }

    private async Task WriteMalformedAsync(ReadOnlyMemory<byte> rest, CancellationToken cancellationToken)
    {
        if (!_isSpoiled)
        {
            // A control character is no JSON, be it within a text or outside of one.
            await inner.WriteAsync(new byte[] { 1 }, cancellationToken);
            _isSpoiled = true;
        }

        await inner.WriteAsync(rest, cancellationToken);
    }

    private async Task TrickleAsync(ReadOnlyMemory<byte> rest, CancellationToken cancellationToken)
    {
        for (int start = 0; start < rest.Length; start += Piece)
        {
            await inner.WriteAsync(rest.Slice(start, Math.Min(Piece, rest.Length - start)), cancellationToken);
            await inner.FlushAsync(cancellationToken);
            await Task.Delay(s_pause, cancellationToken);
        }
    }
}
