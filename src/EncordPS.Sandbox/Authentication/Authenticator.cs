using Microsoft.AspNetCore.Http.Features;

namespace EncordPS.Sandbox.Authentication;

/// <summary>Finds out who sent a request, or refuses it with the reason.</summary>
internal sealed class Authenticator(SandboxDatabase database, TimeProvider clock)
{
    /// <summary>The legacy API: <c>Authorization: key:signature</c>, or a bearer token.</summary>
    public User AuthenticateV1(HttpRequest request, byte[] body)
    {
        string authorization = request.Headers.Authorization.ToString();
        if (BearerToken.FromHeader(authorization) is { } token)
        {
            return UserOf(token);
        }

        V1Signature signature = V1Signature.Parse(authorization);
        User user = UserOfKey(signature.PublicKey);
        signature.Verify(body);
        return user;
    }

    /// <summary>The v2 API: an HTTP message signature, or a bearer token.</summary>
    public User AuthenticateV2(HttpContext context, byte[] body)
    {
        HttpRequest request = context.Request;
        if (BearerToken.FromHeader(request.Headers.Authorization.ToString()) is { } token)
        {
            return UserOf(token);
        }

        V2Signature signature = V2Signature.Parse(request.Headers);
        User user = UserOfKey(signature.PublicKey);
        ContentDigest.Verify(signature.ContentDigest, body);
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        signature.Verify(request.Method, target);
        signature.VerifyTime(clock.GetUtcNow());
        return user;
    }

    private User UserOf(string token)
    {
        using Session session = database.Read();
        return UserTable.ByTokenHash(session, BearerToken.Hash(token))
            ?? throw new ApiException(ApiErrorKind.Authentication, "The bearer token is not known.");
    }

    private User UserOfKey(string publicKey)
    {
        using Session session = database.Read();
        return UserTable.ByPublicKey(session, publicKey)
            ?? throw new ApiException(
                ApiErrorKind.UnknownKey, $"The public key {publicKey} is not registered with any user.");
    }
}
