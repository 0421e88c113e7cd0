using EncordPS.Bodies;

namespace EncordPS.Transport;

/// <summary>One call of the service, before it becomes a message: what is sent, and whether it may be sent twice.</summary>
internal sealed record ApiCall(HttpMethod Method, string PathAndQuery)
{
    private static readonly string[] s_readers = ["/get-bulk", "/upload-signed-urls"];

    /// <summary>
    /// True for the legacy API, which is a POST to /public with the real method in the body. The v2 API has other signatures
    /// and headers, no envelope, and the usual methods and statuses.
    /// </summary>
    public bool IsLegacy { get; init; }

    /// <summary>What a legacy call is for, such as "datarows GET": its path says nothing of that. Null for v2 calls.</summary>
    public string? Operation { get; init; }

    /// <summary>The JSON body; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The JSON body where it is too long to be in memory; null for <see cref="Body" />.</summary>
    public StreamedBody? LongBody { get; init; }

    /// <summary>The dataset of a legacy call, for its ResourceID header.</summary>
    public string? ResourceId { get; init; }

    /// <summary>True when doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>True for a call that can change something: some that only read are sent as a POST, because of their length.</summary>
    public bool IsChange => IsLegacy
        ? Operation?.EndsWith(" GET", StringComparison.Ordinal) != true
        : Method != HttpMethod.Get && !Array.Exists(s_readers, reader => PathAndQuery.EndsWith(reader, StringComparison.Ordinal));

    /// <summary>True for a call that finds out how things are: a failure is its result, and nothing is repeated.</summary>
    public bool IsProbe { get; init; }

    /// <summary>Where it goes instead of the session's domain; null for that.</summary>
    public Uri? Domain { get; init; }

    /// <summary>How long the server was asked to hold the answer back; added to the request timeout.</summary>
    public TimeSpan Hold { get; init; }
}
