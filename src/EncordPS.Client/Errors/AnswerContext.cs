namespace EncordPS.Errors;

/// <summary>What is known of a request and its answer, for the error that may have to be made of it.</summary>
/// <param name="TraceId">The trace id sent with the request; null for storage, which gets none.</param>
/// <param name="IsRepeatable">Whether the call can be repeated without doing its work twice.</param>
/// <param name="HttpStatus">The status of the answer; null when none came.</param>
/// <param name="RetryAfter">The wait that the answer asks for.</param>
/// <param name="Secrets">What the request showed and no message may, though an answer quotes it; null for nothing.</param>
internal sealed record AnswerContext(
    string? TraceId, bool IsRepeatable, int? HttpStatus = null, TimeSpan? RetryAfter = null, IReadOnlyList<string>? Secrets = null)
{
    // What the rate limit refuses has not run, nor what came too early.
    private bool IsSafeToRetry => IsRepeatable || HttpStatus is HttpStatuses.TooManyRequests or HttpStatuses.TooEarly;

    public EncordException CreateException(
        EncordErrorKind kind, string message, int? status = null, string? code = null, Exception? cause = null) =>
        new(kind, Safe(message)!, cause)
        {
            StatusCode = status,
            HttpStatus = HttpStatus,
            Code = Safe(code),
            TraceId = TraceId,
            RetryAfter = RetryAfter,
            IsSafeToRetry = IsSafeToRetry || kind == EncordErrorKind.RateLimited,
        };

    /// <summary>For an answer that did not come, or broke on its way: another may be whole.</summary>
    public EncordException Broken(EncordErrorKind kind, string message, Exception? cause = null) =>
        new(kind, Safe(message)!, cause)
        {
            HttpStatus = HttpStatus,
            TraceId = TraceId,
            RetryAfter = RetryAfter,
            IsSafeToRetry = IsSafeToRetry,
            IsBroken = true,
        };

    public EncordException NotUnpacked(InvalidDataException cause) =>
        Broken(EncordErrorKind.MalformedAnswer, "The answer cannot be unpacked: it is not the gzip that its header says.", cause);

    public EncordException Malformed(string message, Exception? cause = null) =>
        CreateException(EncordErrorKind.MalformedAnswer, message, cause: cause);

    private string? Safe(string? text) => text is null ? null : PlainText.Lines(Redaction.Apply(text, Secrets ?? []));
}
