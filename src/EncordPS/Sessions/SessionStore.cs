using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using EncordPS.Authentication;

namespace EncordPS.Sessions;

/// <summary>The session of each runspace. Runspaces do not share one, so that parallel work cannot change another's.</summary>
internal static class SessionStore
{
    private static readonly ConditionalWeakTable<Runspace, StrongBox<EncordSession?>> s_sessions = new();

    public static EncordSession? Current
    {
        get => Box.Value;
        set => Box.Value = value;
    }

    private static StrongBox<EncordSession?> Box => s_sessions.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>The runspace's session; without one, a new one from the environment.</summary>
    public static EncordSession GetOrConnect(PSCmdlet cmdlet) => Current ??= Connect(cmdlet);

    private static EncordSession Connect(PSCmdlet cmdlet)
    {
        try
        {
            if (EnvironmentKey.Load() is { } credential)
            {
                cmdlet.WriteVerbose("Connecting with the key from the environment.");
                KeyFileWarning.WriteIfNeeded(cmdlet, credential);
                ConnectionOptionsReader reader = new(cmdlet);
                Uri domain = reader.ReadDomain(domain: null, region: null);
                ConnectionOptions options = new()
                {
                    Domain = domain,
                    CaCertificatePath = reader.ReadCaCertificatePath(path: null, domain),
                };
                return SessionFactory.Create(options, credential);
            }
        }
        catch (EncordKeyException e)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.Create(e, ErrorSubject.Connection(null)));
        }

        cmdlet.ThrowTerminatingError(NotConnected());
        throw new InvalidOperationException("Not reached: the line before throws.");
    }

    public static ErrorRecord NotConnected() => ErrorRecords.Create(
        "There is no session with Encord.",
        ErrorIds.NotConnected,
        ErrorCategory.ConnectionError,
        target: null,
        "Connect in one of three ways: Connect-Encord -SshKeyPath <file>; Connect-Encord -BearerToken <secure string>; "
        + "or set the environment variable ENCORD_SSH_KEY_FILE (a path) or ENCORD_SSH_KEY (the key's text).");
}
