namespace EncordPS.Transport;

/// <summary>
/// Makes the body of an answer cancellable on .NET Framework. There a read that waits for the network does not look at
/// its token; only aborting the whole request ends it, which is what the token given to the send does. So that token
/// is kept for as long as the body is.
/// </summary>
internal sealed class AbortHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CancellationTokenSource abort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, abort.Token);
            StreamedContent.Replace(response, new AbortableStream(await response.Content.ReadAsStreamAsync(), abort));
            return response;
        }
        catch
        {
            abort.Dispose();
            throw;
        }
    }
}
