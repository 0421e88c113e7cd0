using System.Text.Json;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Authentication;
using EncordPS.Sandbox.Hosting;

namespace EncordPS.Sandbox.Protocol.V1;

/// <summary>Serves <c>POST /public</c>: the real verb and noun are in the body.</summary>
internal sealed class V1Dispatcher(IEnumerable<IV1Operation> operations, Authenticator authenticator)
{
    private readonly Dictionary<(string Type, string Method), IV1Operation> _operations =
        operations.ToDictionary(operation => (operation.QueryType, operation.QueryMethod));

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            object? result = await RunAsync(context);
            await AnswerWriter.WriteEnvelopeAsync(context.Response, result);
        }
        catch (ApiException refusal) when (context.Response.ContentType is null)
        {
            await V1Errors.WriteAsync(context.Response, refusal);
        }
    }

    private Task<object?> RunAsync(HttpContext context)
    {
        byte[] body = RequestBody.Of(context);
        User user = authenticator.AuthenticateV1(context.Request, body);
        var envelope = new Fields(ParseJson(body), "body");
        IV1Operation operation = Find(envelope.Text("query_type"), envelope.Text("query_method"));
        return operation.HandleAsync(Call(context.Request, user, envelope), context.RequestAborted);
    }

    private static V1Call Call(HttpRequest request, User user, Fields envelope)
    {
        Fields values = envelope.Object("values");
        return new V1Call(user, request.Headers["ResourceID"].ToString(), values.Any("uid"), values.Any("payload"));
    }

    private IV1Operation Find(string type, string method)
    {
        if (_operations.TryGetValue((type, method), out IV1Operation? operation))
        {
            return operation;
        }

        throw _operations.Keys.Any(key => key.Type == type)
            ? new ApiException(ApiErrorKind.MethodNotAllowed, $"{method} is not offered for {type}.")
            : ApiException.Invalid($"Unknown query_type '{type}'.");
    }

    private static JsonElement ParseJson(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException problem)
        {
            throw ApiException.Invalid($"The body is not JSON: {problem.Message}");
        }
    }
}
