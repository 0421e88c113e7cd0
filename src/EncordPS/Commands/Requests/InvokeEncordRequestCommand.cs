using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Abstractions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Invoke-EncordRequest: a signed request to any endpoint of the v2 API.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "EncordRequest", SupportsShouldProcess = true)]
[OutputType(typeof(PSCustomObject))]
public sealed class InvokeEncordRequestCommand : EncordCommand
{
    private const string Get = "GET";

    /// <summary>The path below /v2/public, such as storage/folders.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The HTTP method. Default: GET.</summary>
    [Parameter(Position = 1)]
    [ValidateSet(Get, "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = Get;

    /// <summary>The query: names with a value or a list of values each.</summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>The body: a hashtable, an object, or a JSON text.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public object? Body { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        ErrorSubject subject = ErrorSubject.Request(Path) with { Label = ShownPath, HowToCheck = OutcomeCheck.Request(ShownPath) };
        if (TryReadBody(subject, out JsonNode? body) && (IsGet || ShouldProcess(ShownPath, Method.ToUpperInvariant())))
        {
            Run(subject, run => SendAsync(run, body));
        }
    }

    private bool IsGet => string.Equals(Method, Get, StringComparison.OrdinalIgnoreCase);

    // What stands in a query is nobody else's business.
    private string ShownPath => Path.Split('?')[0];

    private bool TryReadBody(ErrorSubject subject, out JsonNode? body)
    {
        body = null;
        try
        {
            body = JsonBody.Read(Body);
            if (body is not null && IsGet)
            {
                throw new ArgumentException("A GET request has no body; what it is to find goes to -Query.");
            }

            return true;
        }
        catch (ArgumentException e)
        {
            WriteError(ErrorRecords.Create(e, subject));
            return false;
        }
    }

    private async Task SendAsync(CommandRun run, JsonNode? body)
    {
        HttpMethod method = new(Method.ToUpperInvariant());
        JsonElement? answer = await run.Client.Requests.SendAsync(method, Path, Query, body, run.Token);
        await run.Output.WriteObjectsAsync(ToObjects(answer), run.Token);
    }

    private IReadOnlyList<object?> ToObjects(JsonElement? answer)
    {
        try
        {
            return JsonObjects.All(answer);
        }
        catch (InvalidOperationException e)
        {
            // What System.Text.Json throws for a text that is not UTF-8.
            throw new EncordException(EncordErrorKind.MalformedAnswer, "The answer has a text that is not UTF-8.", e)
            {
                IsSafeToRetry = IsGet,
            };
        }
    }
}
