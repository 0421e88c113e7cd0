namespace EncordPS.Errors;

/// <summary>What is known of the request behind an answer, for the error that may have to be made of it.</summary>
/// <param name="TraceId">The trace id sent with the request; null where none was.</param>
/// <param name="IsRepeatable">Whether the call can be repeated without doing its work twice.</param>
/// <param name="RetryAfter">The wait that the service asked for.</param>
/// <param name="Secrets">What the request showed and no message may, though the service quotes it; null for nothing.</param>
internal sealed record AnswerContext(
    string? TraceId, bool IsRepeatable, TimeSpan? RetryAfter = null, IReadOnlyList<string>? Secrets = null)
{
    public EncordException CreateException(
        EncordErrorKind kind, string message, int? status = null, string? code = null, Exception? cause = null) =>
        new(kind, Shown(message)!, cause)
        {
            StatusCode = status,
            Code = Shown(code),
            TraceId = TraceId,
            RetryAfter = RetryAfter,
            IsSafeToRetry = IsRepeatable || kind == EncordErrorKind.RateLimited,
        };

    /// <summary>For an answer that broke on its way here, so that another may be whole.</summary>
    public EncordException Broken(EncordErrorKind kind, string message, Exception? cause = null) =>
        new(kind, Shown(message)!, cause) { TraceId = TraceId, IsSafeToRetry = IsRepeatable, IsAnswerBroken = true };

    private string? Shown(string? text) => text is null ? null : PlainText.Lines(Redaction.Apply(text, Secrets ?? []));

    public EncordException NotUnpacked(InvalidDataException cause) =>
        Broken(EncordErrorKind.MalformedAnswer, "The answer cannot be unpacked: it is not the gzip that its header says.", cause);

    public EncordException Malformed(string message, Exception? cause = null) =>
        CreateException(EncordErrorKind.MalformedAnswer, message, cause: cause);
}
