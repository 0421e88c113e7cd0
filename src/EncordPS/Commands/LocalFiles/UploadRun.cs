using System.Collections.Concurrent;
using EncordPS.Abstractions;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>Uploads files and has rows made of them, whether one of each or one of all: checks, uploads, the job.</summary>
internal sealed class UploadRun : IDisposable
{
    private readonly CommandRun _run;
    private readonly UploadItemType _type;
    private readonly SemaphoreSlim _slots;
    private readonly SendProgress _progress;
    private readonly ConcurrentDictionary<string, Task> _checks = new(StringComparer.Ordinal);

    public UploadRun(CommandRun run, UploadItemType type, int throttleLimit, IReadOnlyList<PendingFile> files)
    {
        _run = run;
        _type = type;
        _slots = new SemaphoreSlim(throttleLimit);
        StartedAt = run.Client.Session.Transport.Clock.GetUtcNow();
        _progress = new SendProgress(run.Output.WriteProgress, files.Count, files.Sum(static file => file.File.Length));
    }

    public SendProgress Progress => _progress;

    public DateTimeOffset StartedAt { get; }

    /// <summary>Uploads files. Those that could not be have an error afterwards, and the others a URL.</summary>
    /// <exception cref="EncordException">There is no such dataset or folder, or the service gives no place for the files.</exception>
    public async Task UploadAsync(UploadTarget target, IReadOnlyList<PendingFile> files, CancellationToken cancellationToken)
    {
        if (target.DatasetHash is { } dataset)
        {
            // A URL is given to anybody: what is wrong with the dataset would be said only after all was sent.
            await _checks.GetOrAdd(dataset, hash => _run.Client.DataRows.CheckDatasetAsync(hash, _run.Token));
        }

        Guid? folder = target.DatasetHash is null ? target.FolderUuid : null;
        FileSender sender = new(_run.Client.Service, folder, _type, _slots, _progress.Add);
        SentFile[] sent = await sender.SendAsync([.. files.Select(static file => file.File)], cancellationToken);
        for (int i = 0; i < sent.Length; i++)
        {
            files[i].Url = sent[i].Url;
            files[i].Error = sent[i].Failure is { } failure ? ErrorRecords.Create(failure, ErrorSubject.File(files[i].File.Path)) : null;
        }
    }

    /// <summary>Has the service make rows of what was uploaded, and waits until it has.</summary>
    public async Task<DatasetDataLongPolling> AddAsync(
        UploadTarget target, DataItems items, bool ignoreErrors, CancellationToken cancellationToken)
    {
        string job = await _run.Client.UploadJobs.StartAsync(target, items.ToJson(), ignoreErrors, cancellationToken);
        using JobWaiter waiter = new(_run.Client.Session.Transport.Clock, JobWaiter.DefaultTimeout, jobCount: 1, isHeld: true);
        try
        {
            return await waiter.WaitAsync(
                (hold, token) => _run.Client.UploadJobs.GetAsync(target, job, hold, token), static _ => { }, cancellationToken);
        }
        catch (EncordException e)
        {
            // The job runs on: to send the files again would add them twice.
            throw new EncordException(e.Kind, $"The files were sent, but what became of them is not known: {e.Message}", e)
            {
                StatusCode = e.StatusCode,
                TraceId = e.TraceId,
                UploadJobId = job,
            };
        }
    }

    public void Dispose()
    {
        _progress.Dispose();
        _slots.Dispose();
    }
}
