using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.Secrets;

/// <summary>A sandbox whose secrets the tests know, and two engines: one signs with a key, one shows a token.</summary>
public sealed class SecretSandboxFixture : IAsyncLifetime
{
    public const string Token = "canary-Tq7vZ2mWx9Lr4KpN8sYbJ3cH6dFg5t";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("encord-secrets-");

    public SandboxServer Server { get; private set; } = null!;

    public Engine KeyEngine { get; private set; } = null!;

    public Engine TokenEngine { get; private set; } = null!;

    public RequestTrace Trace { get; } = new();

    /// <summary>Where files lie, and whose keys open them.</summary>
    internal ForeignStorage Storage { get; } = new();

    public async Task InitializeAsync()
    {
        Server = await SandboxServer.StartAsync(new SandboxOptions
        {
            JobRate = 0,
            KeyPath = TestKeys.PathOf("test-ed25519"),
            BearerToken = Token,
            Interceptor = (context, next) => Trace.RunAsync(context, inner => Storage.RunAsync(inner, next)),
        });
        KeyEngine = NewEngine("Connect-Encord $key -Passphrase $passphrase -Domain $domain -MaximumRetryCount 0 -RequestTimeout '0:0:1'");
        TokenEngine = NewEngine("Connect-Encord -BearerToken $token -Domain $domain -MaximumRetryCount 0 -RequestTimeout '0:0:1'");
    }

    public async Task DisposeAsync()
    {
        KeyEngine.Dispose();
        TokenEngine.Dispose();
        await Server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    /// <summary>Connects anew, with other options in place of the usual ones; the calls of Connect-Encord then use them too.</summary>
    internal static void Reconnect(Engine engine, string patience)
    {
        engine.Invoke(
            $"""
            $global:connect = $connect -replace "-RequestTimeout '[\d:.]+'", "-RequestTimeout '{patience}'"
            & ([scriptblock]::Create($connect))
            """).Errors.MustBeNone();
    }

    /// <summary>Runs a script, and searches all that it says for secrets.</summary>
    internal void Listen(string call, Engine engine)
    {
        Trace.Forget();
        Canaries.MustNotSing(EverythingSaid.By(engine, call), Trace.Requests, call);
    }

    private Engine NewEngine(string connect)
    {
        Engine engine = new();
        engine.Set("domain", Server.Address);
        engine.Set("key", TestKeys.PathOf("test-ed25519-aes256-ctr"));
        engine.Set("passphrase", TestKeys.Secure(TestKeys.Passphrase));
        engine.Set("wrong", TestKeys.Secure("wrong-" + TestKeys.Passphrase));
        engine.Set("token", TestKeys.Secure(Token));
        engine.Set("connect", connect);
        engine.Set("dir", _directory.FullName);
        // A busy machine may need longer for the first answers than a stalled one is waited for later. Not for ever: the rows
        // made here keep this session.
        engine.Invoke(connect.Replace("'0:0:1'", "'0:0:10'", StringComparison.Ordinal)).Errors.MustBeNone();
        engine.Invoke(CallsOfAllCommands.Preparation).Errors.MustBeNone();
        engine.Invoke(connect).Errors.MustBeNone();
        return engine;
    }
}
