using System.Text;

namespace EncordPS.Client.Tests.Support;

/// <summary>Calls, and their messages for handlers that are tested alone.</summary>
internal static class Messages
{
    public const string DatasetHash = "a6efaac9-e409-5597-8939-3b22eb80a778";

    public static ApiRequestMessage V2(TimeSpan hold = default, string target = "/v2/public/things?q=1") =>
        Of(V2Call(hold: hold, target: target));

    public static ApiRequestMessage Legacy() => Of(LegacyCall());

    public static ApiCall V2Call(bool isRepeatable = true, TimeSpan hold = default, string target = "/v2/public/things?q=1") =>
        new(ApiKind.V2, HttpMethod.Get, target) { IsRepeatable = isRepeatable, Hold = hold };

    public static ApiCall LegacyCall() => new(ApiKind.Legacy, HttpMethod.Post, "/public")
    {
        Body = Encoding.UTF8.GetBytes("""{"query_type": "dataset"}"""),
        ResourceId = DatasetHash,
        IsRepeatable = true,
    };

    /// <summary>Sends a message through one handler of the chain alone.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this DelegatingHandler handler, HttpMessageHandler inner, HttpRequestMessage message, CancellationToken cancellationToken = default)
    {
        handler.InnerHandler = inner;
        using HttpMessageInvoker invoker = new(handler, disposeHandler: false);
        return await invoker.SendAsync(message, cancellationToken);
    }

    private static ApiRequestMessage Of(ApiCall call) => new(call, Settings.Domain, "trace", new Attempt(1, SilentObserver.Instance));
}
