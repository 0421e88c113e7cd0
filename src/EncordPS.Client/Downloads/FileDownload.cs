using EncordPS.Digests;
using EncordPS.Pacing;
using EncordPS.Sessions;
using EncordPS.Tracing;
using EncordPS.Transport;

namespace EncordPS.Downloads;

/// <summary>Downloads one file to one path. Another attempt goes on where the last one ended, and the whole is checked.</summary>
/// <param name="api">The service.</param>
/// <param name="file">The file.</param>
/// <param name="place">Where it goes.</param>
/// <param name="options">How.</param>
/// <param name="endurance">How long downloading goes on while storage does not let it; null where it is a single file.</param>
internal sealed class FileDownload(ServiceApi api, RemoteFile file, NamedPlace place, DownloadOptions options, Endurance? endurance = null)
{
    private readonly DownloadTransport _storage = new(api.Session.Transport);
    private readonly Retry _retry = new(api.Session.Transport.Settings, api.Session.Transport.StorageBudget, api.Observer, endurance);
    private readonly PartFile _part = new(place.Path);
    private readonly FileProof _proof = new(new PartFile(place.Path), file, place.Path);
    private string? _url;
    private bool _hasBegun;
    private bool _isResumed;

    /// <summary>Downloads the file. Cancelled, it leaves what is there so far, and the next time goes on with that.</summary>
    /// <exception cref="EncordException">Storage did not give the file.</exception>
    /// <exception cref="DownloadException">The file cannot be kept here, or is not what was announced.</exception>
    public async Task<SavedFile> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            long? there = FindExisting();
            SaveOutcome outcome = there is not null && there == file.Size && place.IsOwn
                ? SaveOutcome.Skipped
                : await DownloadAsync(there, cancellationToken);
            place.Keep();
            return new SavedFile(file, place.Path, outcome);
        }
        catch (Exception e) when (DiskFault.IsIn(e))
        {
            throw DiskFault.Describe(e, place.Path);
        }
    }

    /// <summary>The length of a file that is there and stays; null when there is none.</summary>
    private long? FindExisting()
    {
        string path = place.Path;
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
        if (HasWhole(there))
        {
            return Finish();
        }

        await FetchUrlAsync(expired: null, cancellationToken);
        try
        {
            return await _retry.RunAsync(
                attempt => AttemptAsync(there, attempt, cancellationToken),
                cancellationToken,
                failure => FetchUrlAsync(failure.IsUrlRefused ? _url : null, cancellationToken));
        }
        catch (EncordException e) when (e.InnerException is DownloadException damage)
        {
            _part.Discard();
            throw damage;
        }
    }

    private async Task FetchUrlAsync(string? expired, CancellationToken cancellationToken) =>
        _url = await file.Urls.GetAsync(file.Id, expired, cancellationToken)
            ?? throw new DownloadException(DownloadProblem.NoFile, $"The service gives no URL for the file of '{file.Title}'.");

    private async Task<SaveOutcome> AttemptAsync(long? there, Attempt attempt, CancellationToken cancellationToken)
    {
        if (HasWhole(there))
        {
            return Finish();
        }

        PartFile.Note? earlier = there is null ? _part.ReadNote(file.Id) : null;
        using FileAnswer answer = await AskAsync(earlier, attempt, cancellationToken);
        SaveOutcome outcome = there is not { } length ? await ReceiveAsync(answer, earlier, cancellationToken)
            : answer.FileLength != length ? throw Exists(Invariant($"has {length:N0} bytes, not {Count(answer.FileLength)}"))
            : place.IsOwn || (answer.Digests is { AreKnown: true } digests && digests.Match(place.Path)) ? SaveOutcome.Skipped
            : throw Exists("nothing tells that it is of this row or item, though it is as long");
        attempt.Completed();
        return outcome;
    }

    // All of it arrived at an earlier time, and only its name is missing.
    private bool HasWhole(long? there) =>
        there is null && _part.ReadNote(file.Id) is { } note && note.Length == _part.Length && _proof.IsProven(note);

    private async Task<FileAnswer> AskAsync(PartFile.Note? resume, Attempt attempt, CancellationToken cancellationToken)
    {
        Uri url = Uri.TryCreate(_url, UriKind.Absolute, out Uri? address)
            ? address
            : throw new EncordException(EncordErrorKind.MalformedAnswer, "The signed URL of the file is none.") { IsSafeToRetry = true };
        DownloadTransport.Rest? missing = resume is null ? null : new(_part.Length, resume.Version!);
        FileAnswer answer = await _storage.GetAsync(url, missing, attempt, cancellationToken);
        if (missing is null || answer.IsWhole || answer.EndsAt(missing.From) || Fits(answer, missing, resume!))
        {
            return answer;
        }

        // Storage has no such part, or gave another one: what is there is of no use.
        answer.Dispose();
        attempt.Completed();
        _part.Discard();
        return await _storage.GetAsync(url, missing: null, attempt, cancellationToken);
    }

    // An entity tag must come again; a date need not. What was whole by its length, and is not, was cut.
    private static bool Fits(FileAnswer answer, DownloadTransport.Rest missing, PartFile.Note resume) =>
        answer.IsPart && answer.From == missing.From
        && (answer.FileLength is null || resume.Length is null || resume.Length == missing.From || answer.FileLength == resume.Length)
        && (answer.Version ?? (missing.Version.StartsWith("\"", StringComparison.Ordinal) ? null : missing.Version)) == missing.Version;

    private async Task<SaveOutcome> ReceiveAsync(FileAnswer answer, PartFile.Note? earlier, CancellationToken cancellationToken)
    {
        if (earlier is not null && answer.EndsAt(_part.Length))
        {
            return Check(earlier with { Length = _part.Length }, isConfirmed: true);
        }

        PartFile.Note? part = answer.IsPart ? earlier : null;
        FileDigests digests = answer.Digests;
        PartFile.Note note = part is not null
            ? part with { Length = answer.FileLength ?? part.Length }
            : new PartFile.Note(file.Id, answer.Version, answer.FileLength ?? file.Size, digests.Md5, digests.Crc32c);
        _isResumed |= part is not null && !_hasBegun;
        _hasBegun = true;
        using (Stream target = options.Disk(part is null ? _part.Create(note) : _part.Append()))
        {
            await CopyAsync(answer, target, part is null ? 0 : _part.Length, note.Length, cancellationToken);
        }

        return answer.Packing is { } packing && !_proof.IsProven(note)
            ? throw _proof.Damaged($"It came packed ({packing}), though it was asked for as it is")
            // Of a part, storage has told where the whole ends.
            : Check(note, isConfirmed: part is not null && answer.FileLength is not null);
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
                throw _proof.Damaged(Invariant($"More than the {length:N0} bytes arrived that were announced"));
            }

            await target.WriteAsync(buffer, 0, read, cancellationToken);
            options.Report(file, received, length);
        }
    }

    private SaveOutcome Check(PartFile.Note note, bool isConfirmed) =>
        _proof.Refute(note, isConfirmed) is { } failure ? throw failure : Finish();

    private SaveOutcome Finish()
    {
        _part.Complete(options.Overwrite);
        return _isResumed ? SaveOutcome.Resumed : SaveOutcome.Saved;
    }

    private DownloadException Exists(string difference) =>
        new(DownloadProblem.FileExists, $"'{place.Path}' is there already and {difference}.");

    private static string Count(long? bytes) =>
        bytes is { } known ? known.ToString("N0", InvariantCulture) : "a number that can be compared";
}
