using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Hosting;

namespace EncordPS.Sandbox.Protocol.V2;

/// <summary>Puts the v2 endpoints on their routes and runs them.</summary>
internal sealed class V2Dispatcher(IEnumerable<IV2Endpoint> endpoints, Authenticator authenticator)
{
    public const string Root = "/v2/public/";

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (IV2Endpoint endpoint in endpoints)
        {
            routes.MapMethods(Root + endpoint.Route, [endpoint.Method], context => HandleAsync(context, endpoint));
        }
    }

    private async Task HandleAsync(HttpContext context, IV2Endpoint endpoint)
    {
        try
        {
            byte[] body = RequestBody.Of(context);
            var call = new V2Call(context, authenticator.AuthenticateV2(context, body), body);
            object? result = await endpoint.HandleAsync(call, context.RequestAborted);
            await AnswerWriter.WriteAsync(context.Response, result, WireJson.CamelCase);
        }
        catch (ApiException refusal) when (context.Response.ContentType is null)
        {
            await V2Errors.WriteAsync(context.Response, refusal);
        }
    }
}
