namespace EncordPS.Commands;

/// <summary>Get-EncordFolderSync: looks once at folder syncs, without waiting.</summary>
[Cmdlet(VerbsCommon.Get, "EncordFolderSync")]
[OutputType(typeof(FolderSync))]
public sealed class GetEncordFolderSyncCommand : FolderSyncCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord() => LookAtJobs();
}
