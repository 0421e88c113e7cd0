namespace EncordPS.Commands;

/// <summary>Get-EncordVideoReencoding: looks once at re-encoding jobs, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordVideoReencoding")]
[OutputType(typeof(ReEncodeVideoTask))]
public sealed class GetEncordVideoReencodingCommand : VideoReencodingCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord() => LookAtJobs();
}
