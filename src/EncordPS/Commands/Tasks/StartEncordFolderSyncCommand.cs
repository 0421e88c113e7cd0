using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;
using EncordPS.Jobs;

namespace EncordPS.Commands;

/// <summary>Start-EncordFolderSync: starts a job for each folder that brings it up to date with its place in a bucket.</summary>
[Cmdlet(VerbsLifecycle.Start, "EncordFolderSync", SupportsShouldProcess = true)]
[OutputType(typeof(FolderSync))]
public sealed class StartEncordFolderSyncCommand : EncordCommand
{
    /// <summary>The ids of the folders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [IdOf("FolderUuid", "BackingFolderUuid", "Uuid")]
    public string[] FolderUuid { get; set; } = [];

    /// <inheritdoc />
    protected override void ProcessRecord() => ForEachId(FolderUuid, ErrorSubject.Folder, (id, subject) =>
    {
        if (ShouldProcess($"{subject.Name} {id:D}", "Bring up to date with the bucket"))
        {
            Run(subject with { HowToCheck = OutcomeCheck.FolderSync(id) }, run => StartAsync(run, id));
        }
    });

    private static async Task StartAsync(CommandRun run, Guid folder)
    {
        FolderSync job = await run.Client.FolderSyncs.StartAsync(folder, run.Token);
        StartedJobs.Of(run.Client.Session).Add<FolderSync>(job.SyncJobId.ToString("D"), "folder sync", $"folder {folder:D}");
        await run.WriteAsync(job);
    }
}
