using EncordPS.Sandbox.Blobs;
using EncordPS.Sandbox.Hosting;
using EncordPS.Sandbox.Seeding;
using EncordPS.Sandbox.UploadJobs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace EncordPS.Sandbox;

/// <summary>
/// A local server that speaks the wire protocol of Encord's dataset API, checks signatures and keeps state.
/// Several may run in one process.
/// </summary>
public sealed partial class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Workspace _workspace;
    private readonly RequestLog _requests;

    private SandboxServer(WebApplication application, Workspace workspace, string bearerToken)
    {
        _application = application;
        _workspace = workspace;
        _requests = application.Services.GetRequiredService<RequestLog>();
        BearerToken = bearerToken;
        IFeatureCollection features = application.Services.GetRequiredService<IServer>().Features;
        Address = new Uri(features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    /// <summary>
    /// Where the server listens, for example <c>http://127.0.0.1:8765</c>: the domain to give to a client.
    /// </summary>
    public Uri Address { get; }

    /// <summary>The OpenSSH private key file of the user whom the sandbox was started for.</summary>
    public string PrivateKeyPath => _workspace.KeyPath;

    /// <summary>A bearer token of that user.</summary>
    public string BearerToken { get; }

    /// <summary>The last requests that were answered, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests.Snapshot();

    internal SandboxDatabase Database => _workspace.Database;

    internal IServiceProvider Services => _application.Services;

    /// <summary>Starts a server; when this returns, it answers.</summary>
    /// <exception cref="IOException">The port is taken, or a file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The key file holds no Ed25519 key, or the seed is wrong.</exception>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Workspace workspace = Workspace.Open(options);
        try
        {
            Seeder.Run(workspace.Database, options.SeedPath, options.Organisation, options.Clock);
            string token = Credentials.Register(workspace, options.BearerToken);
            WebApplication application = SandboxApplication.Build(
                options, services => SandboxServices.Add(services, options, workspace.Database));
            await application.StartAsync(cancellationToken);
            return Open(application, workspace, token);
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _requests.Clear();

    /// <summary>Ends open requests and background work, and gives the port back.</summary>
    public Task StopAsync() => _application.StopAsync();

    /// <summary>Stops, and deletes what was temporary.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
        _workspace.Dispose();
    }

    private static SandboxServer Open(WebApplication application, Workspace workspace, string token)
    {
        var server = new SandboxServer(application, workspace, token);
        application.Services.GetRequiredService<UrlSigner>().Origin = server.Address;
        UploadJobRunner runner = application.Services.GetRequiredService<UploadJobRunner>();
        application.Lifetime.ApplicationStopping.Register(runner.Stop);
        runner.ResumeAll();
        return server;
    }
}
