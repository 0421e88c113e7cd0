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
        Sign((ApiRequestMessage)request, digest);
        return await base.SendAsync(request, cancellationToken);
    }

    private void Sign(ApiRequestMessage request, byte[] digest)
    {
        foreach (string name in s_signatureHeaders)
        {
            request.Headers.Remove(name);
        }

        if (request.Call.IsLegacy)
        {
            credential.SignLegacy(SetHeader, digest);
        }
        else
        {
            credential.SignV2(
                SetHeader, request.Method.Method, request.RequestUri!.PathAndQuery, digest, clock.GetUtcNow());
        }

        void SetHeader(string name, string value) => request.Headers.TryAddWithoutValidation(name, value);
    }
}
