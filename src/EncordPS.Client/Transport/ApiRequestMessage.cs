using System.Net.Http.Headers;
using EncordPS.Tracing;

namespace EncordPS.Transport;

/// <summary>
/// The message of one attempt of a call, with what the handlers need to know of it. A subclass rather than request
/// options, because those do not exist on netstandard2.0.
/// </summary>
internal sealed class ApiRequestMessage : HttpRequestMessage
{
    /// <param name="call">The call.</param>
    /// <param name="domain">Where it goes, unless the call says.</param>
    /// <param name="traceId">One id for all attempts of the call.</param>
    /// <param name="attempt">The attempt.</param>
    public ApiRequestMessage(ApiCall call, Uri domain, string traceId, Attempt attempt)
        : base(call.Method, new Uri(call.Domain ?? domain, call.PathAndQuery))
    {
        Call = call;
        TraceId = traceId;
        Attempt = attempt;
        AddHeaders();
    }

    public ApiCall Call { get; }

    public string TraceId { get; }

    public Attempt Attempt { get; }

    /// <summary>The path without its query, which is the part that may be shown, and what a legacy call is for.</summary>
    public string ShownPath => Call.Operation is { } operation ? $"{RequestUri!.AbsolutePath} ({operation})" : RequestUri!.AbsolutePath;

    private void AddHeaders()
    {
        Headers.TryAddWithoutValidation("X-Cloud-Trace-Context", TraceId + "/1;o=1");
        if (Call.IsLegacy)
        {
            Headers.TryAddWithoutValidation("Accept", "application/json");
            Headers.TryAddWithoutValidation("ResourceType", Call.ResourceId is null ? "" : "dataset");
            Headers.TryAddWithoutValidation("ResourceID", Call.ResourceId ?? "");
        }

        if (Call.Body is not null || Call.LongBody is not null)
        {
            Content = Call.LongBody?.ToContent() ?? new ByteArrayContent(Call.Body!);
            Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        else if (Call.Method != HttpMethod.Get)
        {
            Content = new ByteArrayContent([]);
        }
    }
}
