using EncordPS.Errors;
using EncordPS.Timing;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Answers;

/// <summary>
/// The body of an answer: counts its bytes, gives up after too long a silence, and says in the client's own terms when
/// the connection breaks off.
/// </summary>
internal sealed class AnswerStream(Stream body, HttpSettings settings, AnswerContext context, Attempt attempt) : ForwardStream
{
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        using TimeLimit silence = new(settings.RequestTimeout, settings.Clock, cancellationToken);
        try
        {
            int read = await body.ReadAsync(buffer, offset, count, silence.Token);
            attempt.Bytes += read;
            return read;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw context.Broken(
                EncordErrorKind.Timeout,
                Invariant($"The answer fell silent for {settings.RequestTimeout.TotalSeconds:N0} seconds, after {attempt.Bytes:N0} bytes."),
                e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw context.Broken(
                EncordErrorKind.Transport,
                Invariant($"The connection broke off in the middle of the answer, after {attempt.Bytes:N0} bytes."),
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
