using EncordPS.Sessions;
using EncordPS.Timing;
using EncordPS.Transport;

namespace EncordPS.Downloads;

/// <summary>Downloads one file to one path: repeats what fails in passing, going on where it was, and checks the whole.</summary>
internal sealed class FileDownload(ServiceApi api, RemoteFile file, string path, DownloadOptions options)
{
    private readonly HttpSettings _settings = api.Session.Transport.Settings;
    private readonly RetryBudget _budget = api.Session.Transport.StorageBudget;
    private readonly PartFile _part = new(path);
    private bool _isResumed;
    private int _attempt;

    /// <summary>Downloads the file. Cancelled, it leaves what is there so far, and the next time goes on with that.</summary>
    /// <exception cref="EncordException">Storage did not give the file.</exception>
    /// <exception cref="DownloadException">The file cannot be kept here, or is not what was announced.</exception>
    public async Task<SavedFile> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            long? there = FindExisting();
            SaveOutcome outcome = there is not null && there == file.Size
                ? SaveOutcome.Skipped
                : await DownloadAsync(there, cancellationToken);
            return new SavedFile(file, path, outcome);
        }
        catch (Exception e) when (DiskFault.IsIn(e))
        {
            throw DiskFault.Describe(e, path);
        }
    }

    /// <summary>The length of a file that is there and stays; null when there is none.</summary>
    private long? FindExisting()
    {
        if (options.Overwrite && !Directory.Exists(path))
        {
            return null;
        }

        return PartFile.IsPlainFile(path) ? new FileInfo(path).Length
            : File.Exists(path) || Directory.Exists(path) ? throw Exists("is a directory or a link")
            : null;
    }

    private async Task<SaveOutcome> DownloadAsync(long? there, CancellationToken cancellationToken)
    {
        RetryDelays delays = new(_settings.RetryDelay, _settings.Clock);
        for (_attempt = 0; ; _attempt++)
        {
            try
            {
                SaveOutcome outcome = await AttemptAsync(there, cancellationToken);
                _budget.Refill();
                return outcome;
            }
            catch (EncordException e) when (MayRepeat(e))
            {
                await _settings.Clock.DelayAsync(delays.Next(_attempt, e.RetryAfter), cancellationToken);
            }
        }
    }

    private async Task<SaveOutcome> AttemptAsync(long? there, CancellationToken cancellationToken)
    {
        ResumeInfo? note = there is null ? _part.ReadNote(file.Id) : null;
        if (note is not null && note.Length == _part.Length)
        {
            return Finish(note);
        }

        using FileAnswer answer = await AskAsync(note, cancellationToken);
        if (there is { } length)
        {
            return answer.FileLength == length ? SaveOutcome.Skipped : throw Exists(Invariant($"has {length:N0} bytes, not {Count(answer.FileLength)}"));
        }

        return await ReceiveAsync(answer, note, cancellationToken);
    }

    private async Task<FileAnswer> AskAsync(ResumeInfo? note, CancellationToken cancellationToken)
    {
        FileRequest request = new(api, file, _attempt + 1);
        MissingPart? rest = note is null ? null : new MissingPart(_part.Length, note.Version!);
        FileAnswer answer = await request.SendAsync(rest, cancellationToken);
        if (rest is null || answer.Status == FileRequest.Whole || IsRest(answer, rest, note!))
        {
            return answer;
        }

        // Storage has no such rest, or gave another one: what is there is of no use.
        answer.Dispose();
        _part.Discard();
        return await request.SendAsync(rest: null, cancellationToken);
    }

    // An entity tag must come again; a date need not.
    private static bool IsRest(FileAnswer answer, MissingPart rest, ResumeInfo note) =>
        answer.Status == FileRequest.Partial && answer.From == rest.From
        && (answer.FileLength is null || note.Length is null || answer.FileLength == note.Length)
        && (answer.Version ?? (rest.Version.StartsWith("\"", StringComparison.Ordinal) ? null : rest.Version)) == rest.Version;

    private async Task<SaveOutcome> ReceiveAsync(FileAnswer answer, ResumeInfo? earlier, CancellationToken cancellationToken)
    {
        bool isRest = earlier is not null && answer.Status == FileRequest.Partial;
        ResumeInfo note = isRest ? earlier! : new ResumeInfo(file.Id, answer.Version, answer.FileLength ?? file.Size, answer.Md5);
        _isResumed |= isRest && _attempt == 0;
        long start = isRest ? _part.Length : 0;
        using (Stream target = options.Disk(isRest ? _part.Append() : _part.Create(note)))
        {
            await CopyAsync(answer, target, start, note.Length, cancellationToken);
        }

        return Finish(note);
    }

    private async Task CopyAsync(FileAnswer answer, Stream target, long received, long? length, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[128 * 1024];
        options.Report(file, received, length);
        int read;
        while ((read = await answer.Body.ReadAsync(buffer, 0, buffer.Length, cancellationToken)) > 0)
        {
            received += read;
            if (received > length)
            {
                target.Dispose();
                throw Damaged(Invariant($"More than the {length:N0} bytes arrived that were announced"));
            }

            await target.WriteAsync(buffer, 0, read, cancellationToken);
            options.Report(file, received, length);
        }
    }

    private SaveOutcome Finish(ResumeInfo note)
    {
        if (note.Length is { } length && _part.Length != length)
        {
            throw Damaged(Invariant($"{_part.Length:N0} bytes arrived of {length:N0}"));
        }

        if (note.Md5 is { } digest && digest != _part.Md5())
        {
            throw Damaged("The MD5 digest is not the one that storage gave");
        }

        _part.Complete(options.Overwrite);
        return _isResumed ? SaveOutcome.Resumed : SaveOutcome.Saved;
    }

    private DownloadException Damaged(string reason)
    {
        _part.Discard();
        return new DownloadException(DownloadProblem.Damaged, $"{reason}; '{path}' was not saved.");
    }

    private DownloadException Exists(string difference) =>
        new(DownloadProblem.FileExists, $"'{path}' is there already and {difference}.");

    private static string Count(long? bytes) => bytes is { } known ? known.ToString("N0", InvariantCulture) : "a number that can be compared";

    private bool MayRepeat(EncordException failure) =>
        IsPassing(failure) && _attempt < _settings.MaximumRetryCount && _budget.TrySpend(failure.StatusCode, api.Observer);

    private static bool IsPassing(EncordException failure) =>
        failure.StatusCode is { } status
            ? TransientFault.IsTransient(status, isRepeatable: true) || FileRequest.IsRefusal(failure)
            : failure.Kind == EncordErrorKind.Timeout
                || (failure.Kind == EncordErrorKind.Transport && !(failure.InnerException is HttpRequestException fault && TransientFault.IsCertificateFault(fault)));
}
