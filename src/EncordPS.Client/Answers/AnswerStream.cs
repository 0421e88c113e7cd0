using EncordPS.Errors;
using EncordPS.Timing;
using EncordPS.Transport;

namespace EncordPS.Answers;

/// <summary>
/// The body of an answer: counts its bytes, gives up after too long a silence, and says in the client's own terms when
/// the connection breaks off.
/// </summary>
internal sealed class AnswerStream(Stream body, TimeSpan longestSilence, TimeProvider clock, AnswerContext context) : ForwardStream
{
    public long BytesRead { get; private set; }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        using TimeLimit silence = new(longestSilence, clock, cancellationToken);
        try
        {
            int read = await body.ReadAsync(buffer, offset, count, silence.Token);
            BytesRead += read;
            return read;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw context.Broken(
                EncordErrorKind.Timeout,
                Invariant($"The answer fell silent for {longestSilence.TotalSeconds:N0} seconds, after {BytesRead:N0} bytes."),
                e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw context.Broken(
                EncordErrorKind.Transport,
                Invariant($"The connection broke off in the middle of the answer, after {BytesRead:N0} bytes."),
                e);
        }
        catch (InvalidDataException e)
        {
            throw context.NotUnpacked(e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }
}
