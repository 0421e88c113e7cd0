namespace EncordPS.Commands;

/// <summary>Get-EncordSession: the session of this runspace, if there is one.</summary>
[Cmdlet(VerbsCommon.Get, "EncordSession")]
[OutputType(typeof(EncordSession))]
public sealed class GetEncordSessionCommand : PSCmdlet
{
    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (SessionStore.Current is { } session)
        {
            WriteObject(session);
        }
    }
}
