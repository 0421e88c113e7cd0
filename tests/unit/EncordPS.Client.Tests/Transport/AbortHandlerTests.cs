using System.Text;

namespace EncordPS.Client.Tests.Transport;

public sealed class AbortHandlerTests
{
    [Fact]
    public async Task Cancelling_a_read_aborts_the_request_though_the_read_itself_does_not_listen()
    {
        FrameworkLikeBody body = new("");
        using Stream stream = await OpenAsync(body);
        using CancellationTokenSource cancel = new();

        Task<int> read = stream.ReadAsync(new byte[8], 0, 8, cancel.Token);
        cancel.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        Assert.True(body.IsAborted);
    }

    [Fact]
    public async Task Closing_a_body_before_its_end_aborts_the_request()
    {
        FrameworkLikeBody body = new("abcdef");
        using (Stream stream = await OpenAsync(body))
        {
            Assert.Equal(3, await stream.ReadAsync(new byte[3], 0, 3, CancellationToken.None));
        }

        Assert.True(body.IsAborted);
    }

    [Fact]
    public async Task Closing_a_body_that_was_read_to_its_end_keeps_the_connection()
    {
        FrameworkLikeBody body = new("abc", endsThere: true);
        using (Stream stream = await OpenAsync(body))
        {
            Assert.Equal(3, await stream.ReadAsync(new byte[8], 0, 8, CancellationToken.None));
            Assert.Equal(0, await stream.ReadAsync(new byte[8], 0, 8, CancellationToken.None));
        }

        Assert.False(body.IsAborted);
    }

    private static async Task<Stream> OpenAsync(FrameworkLikeBody body)
    {
        HttpMessageInvoker invoker = new(new AbortHandler(new Server(body)));
        HttpResponseMessage response = await invoker.SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://localhost/"), CancellationToken.None);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStreamAsync();
    }

    private sealed class Server(FrameworkLikeBody body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.Register(body.Abort);
            HttpResponseMessage response = new() { Content = new StreamContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "text/plain");
            return Task.FromResult(response);
        }
    }

    // As on .NET Framework: a read looks at its token on entry only, and ends when the request is aborted.
    private sealed class FrameworkLikeBody(string text, bool endsThere = false) : ForwardStream
    {
        private readonly MemoryStream _content = new(Encoding.ASCII.GetBytes(text));
        private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsAborted => _aborted.Task.IsCompleted;

        public void Abort() => _aborted.TrySetResult();

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_content.Position < _content.Length || endsThere)
            {
                return _content.Read(buffer, offset, count);
            }

            await _aborted.Task;
            throw new IOException("The request was aborted.");
        }
    }
}
