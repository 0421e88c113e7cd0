using EncordPS.Sandbox.Authentication;

namespace EncordPS.Sandbox.Routing;

/// <summary>
/// The v2 API: each endpoint on its route. Handlers read their fields themselves, rather than have them bound, because
/// a wrong field is told as FastAPI tells it.
/// </summary>
internal sealed class V2Routes(
    IEndpointRouteBuilder routes, SandboxDatabase database, Authenticator authenticator)
{
    public const string Root = "/v2/public/";

    /// <summary>Maps an endpoint that reads.</summary>
    public void Read(string method, string path, Func<V2Call, Session, object?> handle) =>
        Map(method, path, (call, _) => Task.FromResult(database.Read(session => handle(call, session))));

    /// <summary>Maps an endpoint that writes; what it wrote is committed when it returns.</summary>
    public void Write(string method, string path, Func<V2Call, Session, object?> handle) =>
        Map(method, path, (call, cancel) => database.WriteAsync(session => handle(call, session), cancel));

    /// <summary>Maps an endpoint that opens its sessions itself.</summary>
    public void Map(string method, string path, Func<V2Call, CancellationToken, Task<object?>> handleAsync) =>
        routes.MapMethods(Root + path, [method], context => HandleAsync(context, handleAsync));

    private async Task HandleAsync(HttpContext context, Func<V2Call, CancellationToken, Task<object?>> handleAsync)
    {
        try
        {
            byte[] body = RequestBody.Of(context);
            var call = new V2Call(context, authenticator.AuthenticateV2(context, body), body);
            object? result = await handleAsync(call, context.RequestAborted);
            await AnswerWriter.WriteAsync(context.Response, result, WireJson.CamelCase);
        }
        catch (ApiException refusal) when (context.Response.ContentType is null)
        {
            await V2Errors.WriteAsync(context.Response, refusal);
        }
    }
}
