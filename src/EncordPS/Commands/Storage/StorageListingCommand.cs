using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>A listing of folders or items, of which each can be completed by its summary.</summary>
public abstract class StorageListingCommand : PagedCommand
{
    /// <summary>Fill in the summary of each; one more request for each.</summary>
    [Parameter]
    public SwitchParameter FetchSummary { get; set; }

    /// <summary>How many requests about single folders or items are under way at the same time. Default: 8.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>Writes entries of a page, with their summaries where these are wanted.</summary>
    private protected Task WriteAsync<T>(
        CommandRun run,
        IReadOnlyList<T> entries,
        Func<EncordClient, T, CancellationToken, Task> fetchSummary,
        Func<T, ErrorSubject> subject) =>
        FetchSummary
            ? new DetailFetcher<T>(ThrottleLimit, fetchSummary, subject).WriteAsync(run, entries.ToAsync())
            : run.Output.WriteObjectsAsync(entries, run.Token).AsTask();
}
