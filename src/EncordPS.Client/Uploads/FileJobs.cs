using System.Text.Json.Nodes;
using EncordPS.Bulk;
using EncordPS.LocalFiles;
using EncordPS.Sessions;
using EncordPS.UploadJobs;
using EncordPS.Waiting;

namespace EncordPS.Uploads;

/// <summary>Has the service make rows of uploaded files.</summary>
internal sealed class FileJobs(ServiceApi api, UploadItemType type)
{
    private readonly UploadJobOperations _jobs = new(api);

    /// <summary>
    /// Makes a row of each file, and notes it on the file. A job of which no answer tells is looked for in what it makes. What that
    /// lacks is asked for again, by a job that leaves out what is there.
    /// </summary>
    public async Task MakeAsync(UploadTarget target, FileToSend[] sent, CancellationToken cancellationToken)
    {
        long sentAt = api.Session.Transport.Clock.GetTimestamp();
        bool isAgain = false;
        BulkInput[] inputs = [.. sent.Select(static file => new BulkInput(file.Title, file))];
        await api.LooksAtJobs.SendAsync(
            inputs,
            async some =>
            {
                FileToSend[] files = FilesOf(some);
                bool skips = isAgain;
                isAgain = true;
                await MakeOnceAsync(target, files, skips, cancellationToken);
                if (skips)
                {
                    await FindAsync(target, [.. files.Where(static file => file.Result is null)], sentAt, cancellationToken);
                }
            },
            async some =>
            {
                await FindAsync(target, FilesOf(some), sentAt, cancellationToken);
                return [.. some.Where(static input => ((FileToSend)input.Source!).Result is not null)];
            },
            cancellationToken);
        foreach (BulkInput input in inputs.Where(static input => input.Failure is not null))
        {
            ((FileToSend)input.Source!).TargetFailure = input.Failure;
        }
    }

    /// <summary>
    /// Makes one row of all files, or several where the service divides them. A job of which no answer tells is looked for.
    /// </summary>
    /// <returns>The last state of the job; of one that was found, the rows alone.</returns>
    public async Task<DatasetDataLongPolling> MakeTogetherAsync(
        UploadTarget target, FileToSend[] sent, DataItems items, CancellationToken cancellationToken)
    {
        long sentAt = api.Session.Transport.Clock.GetTimestamp();
        DatasetDataLongPolling? job = null;
        EncordException? running = null;
        BulkInput input = new(target.Id);
        await api.LooksAtJobs.SendAsync(
            [input],
            async _ => (job, running) = await TryRunAsync(target, items, cancellationToken),
            async all => (job = await new MadeTogether(api).FindAsync(target, sent, sentAt, cancellationToken)) is null ? [] : all,
            cancellationToken);
        foreach (DatasetDataInfo made in job?.DataHashesWithTitles ?? [])
        {
            api.Session.Made.Add(MadeTogether.IdOf(made));
        }

        return job ?? throw running ?? input.Failure!;
    }

    // One that is known to run is not looked for.
    private async Task<(DatasetDataLongPolling? Job, EncordException? Running)> TryRunAsync(
        UploadTarget target, DataItems items, CancellationToken cancellationToken)
    {
        try
        {
            return (await RunAsync(target, items.ToJson(), ignoreErrors: false, cancellationToken), null);
        }
        catch (EncordException e) when (e.UploadJobId is not null)
        {
            return (null, e);
        }
    }

    private static FileToSend[] FilesOf(IEnumerable<BulkInput> inputs) => [.. inputs.Select(static input => (FileToSend)input.Source!)];

    private async Task MakeOnceAsync(UploadTarget target, FileToSend[] files, bool skips, CancellationToken cancellationToken)
    {
        try
        {
            // A job of many goes on when one of them is refused; the state tells which.
            FileUploads.Settle(type, files, await RunAsync(
                target, DataItems.Singles(type, target, files).ToJson(skips), ignoreErrors: files.Length > 1, cancellationToken));
        }
        catch (EncordException e) when (e.UploadJobId is not null)
        {
            // It is known to run: there is nothing to look for yet.
            Array.ForEach(files, file => file.TargetFailure = e);
        }
    }

    private async Task FindAsync(UploadTarget target, FileToSend[] files, long sentAt, CancellationToken cancellationToken)
    {
        if (files.Length == 0)
        {
            return;
        }

        List<MadeThing> things = await new MadeSince(api).ReadAsync(target, sentAt, cancellationToken);
        foreach (KeyValuePair<FileToSend, DatasetDataInfo> made in MadeThing.Match(things, files))
        {
            made.Key.Job = null;
            made.Key.Result = UploadedData.Create(type, made.Value, target.DatasetHash, made.Key.Place!.ObjectKey);
        }
    }

    /// <summary>Starts a job and waits for its end.</summary>
    public async Task<DatasetDataLongPolling> RunAsync(
        UploadTarget target, JsonObject items, bool ignoreErrors, CancellationToken cancellationToken)
    {
        string job = await _jobs.StartAsync(target, items, ignoreErrors, cancellationToken);
        using JobWaiter waiter = new(api.Session.Transport.Clock, JobWaiter.DefaultTimeout, jobCount: 1, isHeld: true);
        try
        {
            return await waiter.WaitAsync(
                (hold, token) => new UploadJobOperations(api.Afresh()).GetAsync(target, job, hold, token),
                static _ => { },
                cancellationToken);
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
}
