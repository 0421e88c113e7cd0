using System.Net;

namespace EncordPS.Transport;

/// <summary>
/// Content that is a stream, given out as it is. The framework's StreamContent puts a stream of its own around, which on
/// .NET Framework reads synchronously where ours cannot.
/// </summary>
internal sealed class StreamedContent(Stream stream) : HttpContent
{
    /// <summary>Puts a stream in place of the body of a response, and keeps the headers.</summary>
    public static void Replace(HttpResponseMessage response, Stream stream)
    {
        StreamedContent content = new(stream);
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Content.Headers)
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = content;
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(stream);

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => stream.CopyToAsync(target);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
