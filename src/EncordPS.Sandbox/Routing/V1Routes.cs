using EncordPS.Sandbox.Authentication;

namespace EncordPS.Sandbox.Routing;

/// <summary>
/// The legacy API: every call is a <c>POST /public</c>, whose body names the operation by query_type and
/// query_method.
/// </summary>
internal sealed class V1Routes(SandboxDatabase database, Authenticator authenticator)
{
    private readonly Dictionary<(string Type, string Method), Func<V1Call, CancellationToken, Task<object?>>>
        _operations = [];

    public IReadOnlyCollection<(string Type, string Method)> Operations => _operations.Keys;

    /// <summary>Adds an operation that reads.</summary>
    public void Read(string type, string method, Func<V1Call, Session, object?> handle) =>
        Add(type, method, (call, _) => Task.FromResult(database.Read(session => handle(call, session))));

    /// <summary>Adds an operation that writes; what it wrote is committed when it returns.</summary>
    public void Write(string type, string method, Func<V1Call, Session, object?> handle) =>
        Add(type, method, (call, cancel) => database.WriteAsync(session => handle(call, session), cancel));

    /// <summary>Adds an operation that opens its sessions itself.</summary>
    public void Add(string type, string method, Func<V1Call, CancellationToken, Task<object?>> handleAsync) =>
        _operations.Add((type, method), handleAsync);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/public", HandleAsync);
        routes.MapPost("/public/user", HandleAsync);
    }

    private async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerWriter.WriteEnvelopeAsync(context.Response, await RunAsync(context));
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
        var handleAsync = Find(envelope.Text("query_type"), envelope.Text("query_method"));
        Fields values = envelope.Object("values");
        string dataset = context.Request.Headers["ResourceID"].ToString();
        return handleAsync(
            new V1Call(user, dataset, values.Any("uid"), values.Any("payload")), context.RequestAborted);
    }

    private Func<V1Call, CancellationToken, Task<object?>> Find(string type, string method) =>
        _operations.TryGetValue((type, method), out Func<V1Call, CancellationToken, Task<object?>>? operation)
            ? operation
            : throw (_operations.Keys.Any(key => key.Type == type)
                ? new ApiException(ApiErrorKind.MethodNotAllowed, $"{method} is not offered for {type}.")
                : ApiException.Invalid($"Unknown query_type '{type}'."));

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
