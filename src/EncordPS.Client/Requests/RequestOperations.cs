using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Requests;

/// <summary>Requests of the v2 API that have no operation of their own here.</summary>
internal sealed class RequestOperations(ServiceApi api)
{
    /// <summary>
    /// Makes a request. GET and PUT are repeated when they fail in passing; nothing is known of what the others do a second
    /// time.
    /// </summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">As <see cref="RequestPath"/> takes it.</param>
    /// <param name="query">As <see cref="RequestQuery"/> takes it; null for none.</param>
    /// <param name="body">The JSON body; null for none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer; null when there is none.</returns>
    /// <exception cref="ArgumentException">The path or the query cannot be sent.</exception>
    public Task<JsonElement?> SendAsync(
        HttpMethod method, string path, IDictionary? query, JsonNode? body, CancellationToken cancellationToken)
    {
        string target = RequestPath.Read(path, api.Session.Domain);
        string added = query is null ? "" : RequestQuery.Read(query, api.Session.Host.Unwrap).ToString();
        RestCall call = new(method, target.IndexOf('?') < 0 ? target + added : target + added.Replace('?', '&'))
        {
            Body = body,
            IsRepeatable = method == HttpMethod.Get || method == HttpMethod.Put,
        };
        return api.Rest.SendAnyAsync(call, cancellationToken);
    }
}
