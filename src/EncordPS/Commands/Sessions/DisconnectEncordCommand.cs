namespace EncordPS.Commands;

/// <summary>Disconnect-Encord: closes a session's connections and forgets its credentials.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Encord")]
[OutputType(typeof(void))]
public sealed class DisconnectEncordCommand : PSCmdlet
{
    /// <summary>The session to close. Default: the runspace's session.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public EncordSession? Session { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        EncordSession? session = Session ?? SessionStore.Current;
        if (session is null)
        {
            WriteVerbose("There is no session to close.");
            return;
        }

        session.Dispose();
        if (ReferenceEquals(session, SessionStore.Current))
        {
            SessionStore.Current = null;
        }
    }
}
