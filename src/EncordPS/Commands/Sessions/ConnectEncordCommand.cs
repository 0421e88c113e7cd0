using System.Security;
using EncordPS.Agents;
using EncordPS.Authentication;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Pipeline;
using EncordPS.Tracing;

namespace EncordPS.Commands;

/// <summary>Connect-Encord: makes a session with the service and keeps it for the runspace. Sends nothing.</summary>
[Cmdlet(VerbsCommunications.Connect, "Encord", DefaultParameterSetName = EnvironmentSet)]
[OutputType(typeof(EncordSession))]
public sealed class ConnectEncordCommand : AsyncCommand
{
    private const string EnvironmentSet = "Environment";
    private const string KeyPathSet = "SshKeyPath";
    private const string KeySet = "SshKey";
    private const string TokenSet = "BearerToken";
    private const string SecretSet = "SecretName";
    private const string AgentSet = "SshAgent";

    /// <summary>The file of the Ed25519 private key in OpenSSH form, or of the public half of a key that an ssh-agent has.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = KeyPathSet)]
    [Parameter(Position = 0, ParameterSetName = AgentSet)]
    [Alias("KeyPath")]
    [ValidateNotNullOrEmpty]
    public string SshKeyPath { get; set; } = "";

    /// <summary>Have an ssh-agent sign, which keeps the key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AgentSet)]
    public SwitchParameter UseSshAgent { get; set; }

    /// <summary>The text of the Ed25519 private key in OpenSSH form.</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeySet)]
    [ValidateNotNull]
    public SecureString SshKey { get; set; } = new();

    /// <summary>A bearer token.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TokenSet)]
    [ValidateNotNull]
    public SecureString BearerToken { get; set; } = new();

    /// <summary>The name of a secret that holds the text of the private key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SecretSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SecretCompleter))]
    public string SecretName { get; set; } = "";

    /// <summary>The vault of the secret. Default: whichever has it.</summary>
    [Parameter(ParameterSetName = SecretSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>The secret is a bearer token instead.</summary>
    [Parameter(ParameterSetName = SecretSet)]
    public SwitchParameter AsBearerToken { get; set; }

    /// <summary>The passphrase of the private key.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [Parameter(ParameterSetName = KeyPathSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = SecretSet)]
    public SecureString? Passphrase { get; set; }

    /// <summary>Scheme, host and port of the service. Default: https://api.encord.com.</summary>
    [Parameter]
    public Uri? Domain { get; set; }

    /// <summary>The platform, as a short form of the domain.</summary>
    [Parameter]
    public EncordRegion Region { get; set; }

    /// <summary>How often a request that failed in passing is sent again. Default: 3.</summary>
    [Parameter]
    [ValidateRange(0, 10)]
    public int MaximumRetryCount { get; set; }

    /// <summary>The longest time for making a connection. Default: 3 minutes.</summary>
    [Parameter]
    [Seconds]
    [ValidatePositiveTimeSpan]
    public TimeSpan ConnectTimeout { get; set; }

    /// <summary>The longest silence while waiting for an answer. Default: 3 minutes.</summary>
    [Parameter]
    [Seconds]
    [ValidatePositiveTimeSpan]
    public TimeSpan RequestTimeout { get; set; }

    /// <summary>A file with certificate authorities to trust besides the system's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CaCertificatePath { get; set; }

    /// <summary>The proxy. Default: the one of the environment or system.</summary>
    [Parameter]
    public Uri? Proxy { get; set; }

    /// <summary>Who signs in at the proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Products to add to the User-Agent header, such as nightly-import/1.2.</summary>
    [Parameter]
    public string? UserAgentSuffix { get; set; }

    /// <summary>A file that gets a line of JSON for each change that is asked for.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LogPath { get; set; }

    /// <summary>Write the session, to give it to other commands with -Session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        ConnectionOptions options = ReadOptions();
        ICredential credential = ReadCredential();
        EncordSession session = SessionFactory.Create(options with { Log = OpenLog(credential, options.Domain) }, credential);
        SessionStore.Current = session;
        WriteVerbose($"Connected to {session}.");
        if (PassThru)
        {
            WriteObject(session);
        }

        // Last: with -WarningAction Stop nothing comes after it.
        KeyFileWarning.WriteIfNeeded(this, credential as SshKeyCredential);
    }

    private ConnectionOptions ReadOptions()
    {
        ConnectionOptionsReader reader = new(this);
        Uri domain = reader.ReadDomain(Domain, WasGiven(nameof(Region)) ? Region : null);
        return new ConnectionOptions
        {
            Domain = domain,
            MaximumRetryCount = WasGiven(nameof(MaximumRetryCount)) ? MaximumRetryCount : null,
            ConnectTimeout = WasGiven(nameof(ConnectTimeout)) ? ConnectTimeout : null,
            RequestTimeout = WasGiven(nameof(RequestTimeout)) ? RequestTimeout : null,
            CaCertificatePath = reader.ReadCaCertificatePath(CaCertificatePath, domain),
            Proxy = reader.ReadProxy(Proxy),
            ProxyCredentials = ProxyCredential?.GetNetworkCredential(),
            UserAgentSuffix = reader.ReadUserAgentSuffix(UserAgentSuffix),
        };
    }

    private OperationsLog? OpenLog(ICredential credential, Uri domain)
    {
        if (LogPath is null)
        {
            return null;
        }

        OperationsLog log = new(GetUnresolvedProviderPathFromPSPath(LogPath), credential.PublicKeyFingerprint ?? "bearer token");
        Pump((_, _) => log.BeginAsync(domain));
        if (log.Failure is { } failure)
        {
            credential.Dispose();
            ThrowTerminatingError(ErrorRecords.Create(
                new IOException($"The operations log '{log.Path}' cannot be written: {failure.Message}", failure),
                ErrorIds.LogNotWritable, ErrorCategory.WriteError, LogPath,
                "Give a file that can be written, in a directory that is there."));
        }

        return log;
    }

    private ICredential ReadCredential()
    {
        try
        {
            if (ParameterSetName == TokenSet || AsBearerToken)
            {
                return new BearerCredential(ParameterSetName == TokenSet ? BearerToken : ReadSecret());
            }

            return ReadKey();
        }
        catch (EncordKeyException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, ErrorSubject.Connection(SshKeyPath)));
            throw;
        }
    }

    private ICredential ReadKey()
    {
        switch (ParameterSetName)
        {
            case KeyPathSet:
                string path = ReadKeyPath()!;
                return FindInAgent(path, isAsked: false) ?? (ICredential)SshKeyCredential.Load(path, Passphrase);
            case AgentSet:
                return FindInAgent(ReadKeyPath(), isAsked: true)!;
            case KeySet:
                return SshKeyCredential.Parse(SshKey, Passphrase);
            case SecretSet:
                return SshKeyCredential.Parse(ReadSecret(), Passphrase);
            default:
                if (EnvironmentKey.Load(Passphrase) is { } key)
                {
                    return key;
                }

                ThrowTerminatingError(SessionStore.NotConnected());
                throw new InvalidOperationException("Not reached: the line before throws.");
        }
    }

    private string? ReadKeyPath()
    {
        if (SshKeyPath.Length == 0)
        {
            return null;
        }

        // Before PowerShell reads it as a path: its errors would repeat the beginning.
        KeyFile.RefuseKeyText(SshKeyPath);
        return GetUnresolvedProviderPathFromPSPath(SshKeyPath);
    }

    /// <summary>The key of an agent; null where nobody asked for the agent and the file is no public half, or there is no agent.</summary>
    private AgentCredential? FindInAgent(string? path, bool isAsked)
    {
        byte[]? wanted = path is null ? null
            : isAsked ? AgentKey.ReadAny(path)
            : AgentPlace.MayBeThere ? AgentKey.ReadPublic(path)
            : null;
        if (wanted is null && !isAsked)
        {
            return null;
        }

        try
        {
            AgentCredential? found = null;
            AgentConnection agent = new(AgentPlace.ConnectAsync);
            Pump(async (_, token) => found = await AgentCredential.FindAsync(agent, wanted, path, token));
            return found;
        }
        catch (EncordKeyException e) when (e.Problem == EncordKeyProblem.AgentNotFound && !isAsked && !AgentPlace.IsNamed)
        {
            return null;
        }
    }

    private SecureString ReadSecret() => new SecretVault(this).Read(SecretName, Vault);

    private bool WasGiven(string parameterName) => MyInvocation.BoundParameters.ContainsKey(parameterName);
}
