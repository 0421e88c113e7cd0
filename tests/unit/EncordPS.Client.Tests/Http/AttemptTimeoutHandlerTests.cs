using EncordPS.Client.Tests.Support;
using EncordPS.Http;

namespace EncordPS.Client.Tests.Http;

public sealed class AttemptTimeoutHandlerTests
{
    private readonly ScriptedHandler _script = new();

    [Fact]
    public async Task Stopping_is_not_taken_for_a_timeout()
    {
        using CancellationTokenSource stop = new();
        Task<HttpResponseMessage> call = SendAsync(Messages.V2(), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience.Limit));
    }

    private Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, CancellationToken cancellationToken) =>
        new AttemptTimeoutHandler(Settings.With()).SendAsync(_script.Hang(), message, cancellationToken);
}
