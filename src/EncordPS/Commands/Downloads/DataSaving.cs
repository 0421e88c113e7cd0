using EncordPS.Abstractions;
using EncordPS.Progress;

namespace EncordPS.Commands;

/// <summary>
/// Saves the files of many inputs, several at a time, and writes them in the order of the input. Names are given in that order
/// too, so that the same input has the same names.
/// </summary>
internal sealed class DataSaving(CommandRun run, OutputNames names, bool overwrite, int throttleLimit) : IDisposable
{
    private readonly FileFinder _finder = new(run.Client);
    private readonly SaveProgress _progress = new(run.Output.WriteProgress);
    private readonly SemaphoreSlim _turns = new(throttleLimit, throttleLimit);

    /// <summary>Saves them. What fails is written as an error, and the others go on.</summary>
    public async Task SaveAsync(IReadOnlyList<PendingSave> inputs)
    {
        await _finder.PrepareAsync(inputs, run.Token);
        IAsyncEnumerable<Outcome<(PendingSave Input, RemoteFiles? Files)>> found =
            OrderedThrottle.RunAsync(inputs, throttleLimit, FindAsync, run.Token);
        IAsyncEnumerable<SavedFiles> saved = OrderedThrottle.RunAsync(NameAllAsync(found), throttleLimit, DownloadAllAsync, run.Token);
        await foreach (SavedFiles result in saved)
        {
            await WriteAsync(result);
        }
    }

    /// <summary>Takes the progress off the screen.</summary>
    public void Dispose()
    {
        _progress.Dispose();
        _turns.Dispose();
    }

    private async Task<Outcome<(PendingSave Input, RemoteFiles? Files)>> FindAsync(PendingSave input, CancellationToken cancellationToken)
    {
        try
        {
            return new((input, await _finder.FindAsync(input, cancellationToken)));
        }
        catch (EncordException e)
        {
            return new((input, null), e);
        }
    }

    private async IAsyncEnumerable<FoundFiles> NameAllAsync(IAsyncEnumerable<Outcome<(PendingSave Input, RemoteFiles? Files)>> all)
    {
        await foreach (Outcome<(PendingSave Input, RemoteFiles? Files)> found in all)
        {
            yield return found.Failure is null
                ? Name(found.Input.Input, found.Input.Files!)
                : new FoundFiles(found.Input.Input, [], found.Failure);
        }
    }

    private FoundFiles Name(PendingSave input, RemoteFiles found)
    {
        if (found.Files.Count == 0)
        {
            return new FoundFiles(
                input, [], new DownloadException(DownloadProblem.NoFile, $"The service has no file for '{found.Title}'."));
        }

        try
        {
            string? directory = found.IsGroup ? names.GiveDirectory(found.Title, found.Id).Path : null;
            _progress.Expect(found.Files.Count);
            return new FoundFiles(
                input,
                [.. found.Files.Select(file => (file, names.Give(directory, file.Title, FileExtensions.Of(file.MimeType), file.Id)))]);
        }
        catch (DownloadException e)
        {
            return new FoundFiles(input, [], e);
        }
    }

    private async Task<SavedFiles> DownloadAllAsync(FoundFiles found, CancellationToken cancellationToken) =>
        found.Failure is null
            ? new(found.Input, await Task.WhenAll(found.Files.Select(file => DownloadAsync(file.File, file.Place, cancellationToken))))
            : new(found.Input, [(null, found.Failure)]);

    private async Task<(SavedFile? File, Exception? Failure)> DownloadAsync(
        RemoteFile file, NamedPlace place, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            DownloadOptions options = new() { Overwrite = overwrite, Report = _progress.Report };
            FileDownload download = new(run.Client.Service, file, place.Path, options);
            return (await place.InTurnAsync(() => download.RunAsync(cancellationToken)), null);
        }
        catch (Exception e) when (e is EncordException or DownloadException)
        {
            return (null, e);
        }
        finally
        {
            _progress.End(file);
            _turns.Release();
        }
    }

    private async Task WriteAsync(SavedFiles result)
    {
        foreach ((SavedFile? file, Exception? failure) in result.Files)
        {
            if (failure is not null)
            {
                await run.WriteErrorAsync(ErrorRecords.Create(failure, result.Input.Subject));
                continue;
            }

            if (file!.Outcome == SaveOutcome.Skipped)
            {
                run.Output.WriteVerbose($"'{file.Path}' is there already with the same length, and was left as it is.");
            }

            await run.Output.WriteObjectAsync(cmdlet => SavedFileObject.Create(cmdlet, file, result.Input), run.Token);
        }
    }
}
