namespace EncordPS.Commands;

/// <summary>Get-EncordItemReencoding: looks once at re-encoding jobs of the storage, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordItemReencoding")]
[OutputType(typeof(ItemReencoding))]
public sealed class GetEncordItemReencodingCommand : ItemReencodingCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord() => LookAtJobs();
}
