namespace EncordPS.Sandbox.Blobs;

/// <summary>What storage demands of an upload beside its signature, and how it answers: with 200, or as strictly as Azure's.</summary>
internal sealed class UploadRules(bool isStrict)
{
    private const string Header = "x-ms-blob-type";
    private const string Value = "BlockBlob";

    private static readonly Dictionary<string, string> s_demanded = new() { [Header] = Value };

    /// <summary>The headers that are named with each URL; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Demanded => isStrict ? s_demanded : null;

    /// <summary>The status of an upload that was taken.</summary>
    public int Taken => isStrict ? StatusCodes.Status201Created : StatusCodes.Status200OK;

    /// <summary>Whether a request has all that is demanded.</summary>
    public bool Allow(HttpRequest request) => !isStrict || request.Headers[Header] == Value;

    /// <summary>Refuses an upload in the words of Azure's storage.</summary>
    public static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.ContentType = "application/xml";
        return response.WriteAsync(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>MissingRequiredHeader</Code>"
            + "<Message>An HTTP header that's mandatory for this request is not specified.</Message>"
            + $"<HeaderName>{Header}</HeaderName></Error>");
    }
}
