using System.Collections.Concurrent;
using EncordPS.Sandbox.UploadRequests;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.UploadJobs;

/// <summary>
/// Runs upload jobs in the background. The database has the progress after every step, so an interrupted job
/// continues at the next start.
/// </summary>
internal sealed class UploadJobRunner(SandboxDatabase database, UnitProcessor processor, double unitsPerSecond)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, RunningJob> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Continues the jobs that an earlier process did not finish.</summary>
    public void ResumeAll()
    {
        using Session session = database.Read();
        UploadJobTable.Unfinished(session).ForEach(Start);
    }

    public void Start(long jobId)
    {
        var running = new RunningJob(_stopping.Token);
        _running[jobId] = running;
        _ = Task.Run(() => RunAsync(jobId, running), CancellationToken.None);
    }

    /// <summary>Makes a job read its state now, after it was cancelled.</summary>
    public void Wake(long jobId)
    {
        if (_running.TryGetValue(jobId, out RunningJob? running))
        {
            running.Interrupt();
        }
    }

    /// <summary>Waits until the job has ended or the time is up.</summary>
    public async Task WaitAsync(long jobId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (timeout <= TimeSpan.Zero || !_running.TryGetValue(jobId, out RunningJob? running))
        {
            return;
        }

        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        await Task.WhenAny(running.Ended, Task.Delay(timeout, giveUp.Token));
        await giveUp.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Interrupts all jobs, and ends the waits for them.</summary>
    public void Stop() => _stopping.Cancel();

    public async ValueTask DisposeAsync()
    {
        Stop();
        await Task.WhenAll(_running.Values.Select(running => running.Ended));
        _stopping.Dispose();
    }

    private async Task RunAsync(long jobId, RunningJob running)
    {
        try
        {
            var pace = new Pace(unitsPerSecond);
            while (await StepAsync(jobId, await pace.NextAsync(running.Interrupted)))
            {
                // Each step does what is due and says whether there is more.
            }
        }
        catch (OperationCanceledException)
        {
            // The job was cancelled, or the server stops: the database says which.
        }
        finally
        {
            _running.TryRemove(jobId, out _);
            running.End();
        }
    }

    /// <returns>Whether the job goes on.</returns>
    private async Task<bool> StepAsync(long jobId, int count)
    {
        using Session session = await database.WriteAsync(_stopping.Token);
        if (UploadJobTable.Find(session, jobId) is not { Status: JobStatus.Pending } job)
        {
            return false;
        }

        List<(long Id, UploadUnit Unit)> due = UploadUnitTable.Pending(session, jobId, count);
        bool goesOn = due.TrueForAll(unit => ProcessUnit(session, job, unit.Id, unit.Unit));
        processor.Touch(session, job);
        if (goesOn && UploadUnitTable.Pending(session, jobId, 1).Count == 0)
        {
            UploadJobTable.End(session, jobId, JobStatus.Done);
            goesOn = false;
        }

        session.Commit();
        return goesOn;
    }

    /// <returns>Whether the job goes on after this unit.</returns>
    private bool ProcessUnit(Session session, UploadJob job, long unitId, UploadUnit unit)
    {
        session.RunAgain("SAVEPOINT unit");
        try
        {
            (long? item, long? row) = processor.Process(session, job, unit);
            UploadUnitTable.SetDone(session, unitId, item, row);
            return true;
        }
        catch (Exception failure) when (failure is UnitException or SqliteException)
        {
            session.Execute("ROLLBACK TO unit");
            UploadUnitTable.SetError(session, unitId, failure.Message);
            if (job.IgnoreErrors)
            {
                return true;
            }

            UploadUnitTable.CancelPending(session, job.Id);
            UploadJobTable.End(session, job.Id, JobStatus.Error);
            return false;
        }
        finally
        {
            session.RunAgain("RELEASE unit");
        }
    }
}
