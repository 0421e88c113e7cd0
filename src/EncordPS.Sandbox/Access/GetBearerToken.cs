using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>Turns the caller's key into a bearer token.</summary>
internal sealed class GetBearerToken(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "user/bearer-token";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        string token = BearerToken.Create();
        using Session session = await database.WriteAsync(cancellationToken);
        Users.AddToken(session, call.User, BearerToken.Hash(token));
        session.Commit();
        return new Answer(token);
    }

    private sealed record Answer(string Token);
}
