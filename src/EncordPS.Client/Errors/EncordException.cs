using EncordPS.Errors;

namespace EncordPS;

/// <summary>The one exception of the client: a request that did not do what was asked.</summary>
public sealed class EncordException : Exception
{
    /// <summary>What storage says when it demands a header that the service did not name with a URL.</summary>
    internal const string MissingHeader = "MissingRequiredHeader";

    /// <summary>Makes an exception of a kind, with a message for people.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">What happened, without secrets.</param>
    /// <param name="innerException">The cause, if another exception was.</param>
    public EncordException(EncordErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>What went wrong.</summary>
    public EncordErrorKind Kind { get; }

    /// <summary>
    /// The status of the answer: of HTTP for the v2 API, of the envelope for the legacy API. Null when there was none.
    /// </summary>
    public int? StatusCode { get; init; }

    /// <summary>The service's own error code, such as AUTHORISATION_ERROR; null when it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>The trace id that was sent with the request: quote it to Encord's support. Null when nothing was sent.</summary>
    public string? TraceId { get; init; }

    /// <summary>How long the service asked to wait before the next request; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// True when repeating the call cannot do its work twice: the call only reads or sets, or the service is known not
    /// to have run it.
    /// </summary>
    public bool IsSafeToRetry { get; init; }

    /// <summary>The same failure of a call that is known now not to have been carried out.</summary>
    internal EncordException NotCarriedOut() => new(Kind, Message, InnerException)
    {
        StatusCode = StatusCode,
        Code = Code,
        TraceId = TraceId,
        RetryAfter = RetryAfter,
        HttpStatus = HttpStatus,
        IsBroken = IsBroken,
        IsSafeToRetry = true,
    };

    /// <summary>The upload job that goes on, though it is not known what becomes of it; null where there is none.</summary>
    internal string? UploadJobId { get; init; }

    /// <summary>True when nothing was sent, as a rate limit or an outage had ended the work before.</summary>
    internal bool IsUntried { get; init; }

    /// <summary>The status of HTTP; null when no answer came.</summary>
    internal int? HttpStatus { get; init; }

    /// <summary>True when no answer came, or one that broke on its way.</summary>
    internal bool IsBroken { get; init; }

    /// <summary>
    /// True when the call may have been carried out, though no answer says so: without a word from the service that can be
    /// understood, a call that must not be repeated may have run.
    /// </summary>
    internal bool IsOutcomeUnknown => !IsSafeToRetry && (UploadJobId is not null || IsWordless);

    /// <summary>True when the service has said nothing that can be understood.</summary>
    internal bool IsWordless => Kind is EncordErrorKind.MalformedAnswer or EncordErrorKind.Transport or EncordErrorKind.Timeout
        or EncordErrorKind.Server;

    /// <summary>True when the rate limit refused the call.</summary>
    internal bool IsRateLimited => Kind == EncordErrorKind.RateLimited || HttpStatus == HttpStatuses.TooManyRequests;

    /// <summary>True when the failure passes by itself.</summary>
    internal bool IsTransient => IsBroken || IsRateLimited || HttpStatuses.IsTransient(HttpStatus);

    /// <summary>True when storage refused a signed URL. The service's own answers have a trace id.</summary>
    internal bool IsUrlRefused => TraceId is null && HttpStatuses.IsRefusedUrl(HttpStatus);
}
