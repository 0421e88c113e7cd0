using EncordPS.Abstractions;
using EncordPS.Errors;

namespace EncordPS.Commands;

/// <summary>Stop-EncordUploadJob: cancels what upload jobs have not done yet.</summary>
[Cmdlet(VerbsLifecycle.Stop, "EncordUploadJob", SupportsShouldProcess = true)]
[OutputType(typeof(DatasetDataLongPolling))]
public sealed class StopEncordUploadJobCommand : UploadJobCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (WaitedJob job in ReadJobs())
        {
            if (ShouldProcess(job.Id, "Cancel upload job"))
            {
                Run(ErrorSubject.UploadJob(job.Input), run => StopAsync(run, job));
            }
        }
    }

    private static async Task StopAsync(CommandRun run, WaitedJob job)
    {
        if (await FindFolderAsync(run, job) is not { } folder)
        {
            await run.WriteErrorAsync(ErrorRecords.Create(
                $"Upload job '{job.Id}' cannot be cancelled: the service cancels by storage folder, and the dataset shows none.",
                ErrorIds.CancelNeedsFolder, ErrorCategory.InvalidOperation, job.Input,
                "Give the folder of the job's files with -FolderUuid."));
            return;
        }

        await run.Client.UploadJobs.CancelAsync(folder, job.Id, run.Token);
        await run.WriteAsync(await run.Client.UploadJobs.GetAsync(job.Target, job.Id, TimeSpan.Zero, run.Token));
    }

    // A dataset's job runs in the folder that was named for it, else in the dataset's own.
    private static async Task<Guid?> FindFolderAsync(CommandRun run, WaitedJob job)
    {
        if (job.Target.FolderUuid is { } named)
        {
            return named;
        }

        DatasetsWithUserRolesListParams all = new() { IncludeOrgAccess = true };
        await foreach (IReadOnlyList<DatasetInfo> portion in run.Client.Datasets.ListAsync(all, run.Token))
        {
            if (portion.FirstOrDefault(dataset => dataset.DatasetHash == job.Target.DatasetHash) is { } found)
            {
                return found.BackingFolderUuid;
            }
        }

        return null;
    }
}
