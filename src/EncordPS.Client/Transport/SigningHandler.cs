using EncordPS.Authentication;

namespace EncordPS.Transport;

/// <summary>
/// Puts the credentials on each attempt. It stands inside the retries, because a v2 signature carries the time of the
/// attempt.
/// </summary>
internal sealed class SigningHandler(ICredential credential, TimeProvider clock) : DelegatingHandler
{
    private static readonly string[] s_signatureHeaders = ["Authorization", "Content-Digest", "Signature-Input", "Signature"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiCall call = ((ApiRequestMessage)request).Call;
        byte[] digest = call.LongBody is { } body ? await body.HashAsync(cancellationToken) : Sha256.Hash(call.Body);
        await SignAsync((ApiRequestMessage)request, digest, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    // Without a wait where the key is here.
    private Task SignAsync(ApiRequestMessage request, byte[] digest, CancellationToken cancellationToken)
    {
        foreach (string name in s_signatureHeaders)
        {
            request.Headers.Remove(name);
        }

        return request.Call.IsLegacy
            ? credential.SignLegacyAsync(SetHeader, digest, cancellationToken)
            : credential.SignV2Async(
                SetHeader, request.Method.Method, request.RequestUri!.PathAndQuery, digest, clock.GetUtcNow(), cancellationToken);

        void SetHeader(string name, string value) => request.Headers.TryAddWithoutValidation(name, value);
    }
}
