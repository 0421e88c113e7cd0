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
    // One for all reads: there are thousands. It runs only while one of them waits.
    private TimeLimit? _silence;
    private CancellationToken _caller;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        TimeLimit silence = SilenceFor(cancellationToken);
        try
        {
            Task<int> reading = body.ReadAsync(buffer, offset, count, silence.Token);
            if (!reading.IsCompleted)
            {
                silence.Restart();
            }

            int read = await reading;
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
        finally
        {
            silence.Pause();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _silence?.Dispose();
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    // Another one where the time was up just when a read ended.
    private TimeLimit SilenceFor(CancellationToken caller)
    {
        if (_silence is null || caller != _caller || _silence.Token.IsCancellationRequested)
        {
            _silence?.Dispose();
            _silence = new TimeLimit(settings.RequestTimeout, settings.Clock, caller);
            _silence.Pause();
            _caller = caller;
        }

        return _silence;
    }
}
