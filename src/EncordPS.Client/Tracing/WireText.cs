using System.Net.Http.Headers;
using System.Text;
using EncordPS.Errors;

namespace EncordPS.Tracing;

/// <summary>The text of messages for the debug stream, made only when somebody listens, with secrets taken out.</summary>
internal static class WireText
{
    public const int BodyLimit = 4 * 1024;

    /// <summary>A request to the service, with its query and its body.</summary>
    /// <param name="observer">Told of it.</param>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body, or as much of that as is shown; null for none.</param>
    /// <param name="length">How many bytes the body has.</param>
    public static void Sent(IRequestObserver observer, HttpRequestMessage request, byte[]? body, long length)
    {
        if (observer.WantsWire)
        {
            StringBuilder text = new();
            text.AppendLine(Invariant($"> {request.Method} {request.RequestUri!.PathAndQuery}"));
            AppendHeaders(text, '>', request.Headers);
            AppendBody(text, body, length);
            observer.Wire(Redaction.Apply(text.ToString()));
        }
    }

    /// <summary>The service's answer. It may quote what the request showed.</summary>
    public static void Received(
        IRequestObserver observer, HttpRequestMessage request, string shownPath, HttpResponseMessage response, byte[] body)
    {
        if (observer.WantsWire)
        {
            StringBuilder text = new();
            text.AppendLine(Invariant($"< {(int)response.StatusCode} {request.Method} {shownPath}"));
            AppendHeaders(text, '<', response.Headers);
            AppendBody(text, body, body.Length);
            observer.Wire(Redaction.Apply(text.ToString(), Redaction.SecretsOf(request.Headers)));
        }
    }

    /// <summary>An upload to a signed URL: without the URL's query, and without the file.</summary>
    public static void Sent(IRequestObserver observer, HttpRequestMessage request) =>
        Show(
            observer,
            $"> {request.Method} {request.RequestUri!.GetLeftPart(UriPartial.Path)}",
            [request.Headers, request.Content!.Headers]);

    /// <summary>The answer to an upload: its body can hold what the URL's query held.</summary>
    public static void Received(IRequestObserver observer, Uri url, HttpResponseMessage response) =>
        Show(observer, $"< {(int)response.StatusCode} {url.GetLeftPart(UriPartial.Path)}", [response.Headers]);

    private static void Show(IRequestObserver observer, string line, HttpHeaders[] headers)
    {
        if (observer.WantsWire)
        {
            StringBuilder text = new StringBuilder(line).AppendLine();
            Array.ForEach(headers, part => AppendHeaders(text, line[0], part));
            observer.Wire(Redaction.Apply(text.ToString()));
        }
    }

    private static void AppendHeaders(StringBuilder text, char direction, HttpHeaders headers)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            string value = Redaction.IsSecretHeader(header.Key) ? Redaction.Placeholder : string.Join(", ", header.Value);
            text.AppendLine(Invariant($"{direction} {header.Key}: {value}"));
        }
    }

    private static void AppendBody(StringBuilder text, byte[]? body, long length)
    {
        if (body is { Length: > 0 })
        {
            text.Append(Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, BodyLimit)));
            text.Append(length > BodyLimit ? Invariant($"… ({length:N0} bytes)") : "");
        }
    }
}
