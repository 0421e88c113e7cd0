using System.Text;

namespace EncordPS.Client.Tests.Support;

/// <summary>Messages for handlers that are tested alone.</summary>
internal static class Messages
{
    public const string DatasetHash = "a6efaac9-e409-5597-8939-3b22eb80a778";

    public static ApiRequestMessage V2(
        bool isRepeatable = true, TimeSpan hold = default, IRequestObserver? observer = null, string target = "/v2/public/things?q=1") =>
        Of(new ApiCall(ApiKind.V2, HttpMethod.Get, target) { IsRepeatable = isRepeatable, Hold = hold }, observer);

    public static ApiRequestMessage Legacy(bool isRepeatable = true, IRequestObserver? observer = null) =>
        Of(
            new ApiCall(ApiKind.Legacy, HttpMethod.Post, "/public")
            {
                Body = Encoding.UTF8.GetBytes("""{"query_type": "dataset"}"""),
                ResourceId = DatasetHash,
                IsRepeatable = isRepeatable,
            },
            observer);

    public static ApiRequestMessage Of(ApiCall call, IRequestObserver? observer = null) =>
        new(call, Settings.Domain, observer ?? SilentObserver.Instance);

    /// <summary>Sends a message through one handler of the chain alone.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this DelegatingHandler handler, HttpMessageHandler inner, HttpRequestMessage message, CancellationToken cancellationToken = default)
    {
        handler.InnerHandler = inner;
        using HttpMessageInvoker invoker = new(handler, disposeHandler: false);
        return await invoker.SendAsync(message, cancellationToken);
    }
}
