using System.Text;
using System.Text.Json.Nodes;
using EncordPS.Bodies;
using EncordPS.Json;
using EncordPS.Transport;

namespace EncordPS.Protocols;

/// <summary>One call of the v2 API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below /v2/public/, without a leading slash.</param>
internal sealed record RestCall(HttpMethod Method, string Path)
{
    /// <summary>The PATCH method, which netstandard2.0 does not name.</summary>
    public static readonly HttpMethod Patch = new("PATCH");

    /// <summary>The query; null for none.</summary>
    public QueryString? Query { get; init; }

    /// <summary>The JSON body; null for none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>What stands in the place of its mark in the body; null for nothing.</summary>
    public LongText? LongText { get; init; }

    /// <inheritdoc cref="ApiCall.IsRepeatable" />
    public bool IsRepeatable { get; init; }

    /// <inheritdoc cref="ApiCall.Hold" />
    public TimeSpan Hold { get; init; }

    /// <summary>A call that only reads.</summary>
    public static RestCall Get(string path, QueryString? query = null) =>
        new(HttpMethod.Get, path) { Query = query, IsRepeatable = true };

    public ApiCall ToCall()
    {
        byte[]? body = Body is null ? null : WholeLetters.CheckedBody(Encoding.UTF8.GetBytes(Body.ToJsonString()), Body);
        return new(Method, "/v2/public/" + Path + Query)
        {
            Body = LongText is null ? body : null,
            LongBody = LongText is null ? null : StreamedBody.Of(body!, LongText),
            IsRepeatable = IsRepeatable,
            Hold = Hold,
        };
    }
}
