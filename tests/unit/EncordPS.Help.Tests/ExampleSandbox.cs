using EncordPS.Sandbox;

namespace EncordPS.Help.Tests;

/// <summary>A sandbox of its own for the examples of a page, and the environment that they are written for.</summary>
public sealed class ExampleSandbox : IAsyncDisposable
{
    // Where the pages say that the sandbox listens; the tests take any free port.
    private const string DocumentedAddress = "http://127.0.0.1:8765";

    // Stands in for Microsoft.PowerShell.SecretManagement, with the vault that the pages speak of.
    private const string Vault =
        """
        function Get-Secret([string] $Name, [string] $Vault) {
            if ("$Vault/$Name" -ne 'work/encord-key') { throw "The secret $Name was not found." }
            [System.IO.File]::ReadAllText($env:ENCORD_SSH_KEY_FILE)
        }

        """;

    private readonly SandboxServer _server;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("encord-examples-");

    private ExampleSandbox(SandboxServer server)
    {
        _server = server;
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", server.PrivateKeyPath);
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY", null);
        // An example that forgets the sandbox must fail here and reach nobody: nothing listens on this port.
        Environment.SetEnvironmentVariable("HTTPS_PROXY", "http://127.0.0.1:9");
    }

    public static async Task<ExampleSandbox> StartAsync() =>
        new(await SandboxServer.StartAsync(new SandboxOptions { JobRate = 0 }));

    /// <summary>Runs an example in a fresh runspace that has connected as the pages say.</summary>
    internal EngineAnswer Run(string code)
    {
        using ModuleEngine engine = new();
        engine.SetLocation(_folder.FullName);
        engine.Run($"Connect-Encord -Domain {Address}").ThrowOnError();
        return engine.Run(Vault + code.Replace(DocumentedAddress, Address, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private string Address => _server.Address.GetLeftPart(UriPartial.Authority);
}
