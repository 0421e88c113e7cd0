using System.Net;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

public sealed class PrimaryHandlerTests
{
    private static readonly NetworkCredential s_user = new("me", "hunter2");

    [Fact]
    public void Credentials_without_a_proxy_are_for_the_one_of_the_environment()
    {
        using SocketsHttpHandler handler = Create(Settings.With() with { ProxyCredentials = s_user });

        Assert.Null(handler.Proxy);
        Assert.Same(s_user, handler.DefaultProxyCredentials);
    }

    [Fact]
    public void A_given_proxy_gets_the_credentials()
    {
        using SocketsHttpHandler handler =
            Create(Settings.With() with { Proxy = new Uri("http://proxy.example.com:8080"), ProxyCredentials = s_user });

        Assert.Same(s_user, handler.Proxy!.Credentials);
    }

    [Fact]
    public void A_connect_timeout_that_no_timer_takes_is_for_ever()
    {
        using SocketsHttpHandler handler = Create(Settings.With() with { ConnectTimeout = TimeSpan.MaxValue });

        Assert.Equal(Timeout.InfiniteTimeSpan, handler.ConnectTimeout);
    }

    private static SocketsHttpHandler Create(HttpSettings settings) => Assert.IsType<SocketsHttpHandler>(PrimaryHandler.Create(settings));
}
