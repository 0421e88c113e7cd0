namespace EncordPS.Abstractions;

/// <summary>
/// A command whose listings the service gives out in pages, with PowerShell's -First, -Skip and -IncludeTotalCount. A page
/// is asked for when the pipeline has taken the one before: Select-Object -First stops the requests as well.
/// </summary>
/// <remarks>The derived class says SupportsPaging = true in its Cmdlet attribute.</remarks>
public abstract class PagedCommand : EncordCommand
{
    // For all the input of a command, as with Select-Object: -First 3 is three objects, however many folders were named.
    private ResultWindow? _window;

    private protected ResultWindow Window => _window ??= new ResultWindow(PagingParameters.Skip, PagingParameters.First);

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (PagingParameters.IncludeTotalCount)
        {
            // The service does not tell how many there are.
            WriteObject(PagingParameters.NewTotalCount(totalCount: 0, accuracy: 0));
        }
    }

    /// <summary>Writes what is wanted of a listing, page by page.</summary>
    /// <param name="subject">What an error is about.</param>
    /// <param name="list">The listing.</param>
    /// <param name="write">Writes the entries of a page that are wanted.</param>
    private protected void RunPages<T>(
        ErrorSubject subject, Func<EncordClient, PagedListing<T>> list, Func<CommandRun, IReadOnlyList<T>, Task> write) =>
        RunWanted(subject, async run =>
        {
            await foreach (IReadOnlyList<T> page in list(run.Client).ReadAsync(Window.Reach, run.Token))
            {
                await write(run, Window.Take(page));
                await run.Output.WhenTakenAsync(run.Token);
            }
        });

    /// <summary>Writes a single object. It counts like an entry of a listing.</summary>
    /// <param name="subject">What an error is about.</param>
    /// <param name="get">Gets the object.</param>
    /// <param name="write">Writes it when it is wanted.</param>
    private protected void RunOne<T>(
        ErrorSubject subject, Func<CommandRun, Task<T>> get, Func<CommandRun, IReadOnlyList<T>, Task> write) =>
        RunWanted(subject, async run => await write(run, Window.Take<T>([await get(run)])));

    private void RunWanted(ErrorSubject subject, Func<CommandRun, Task> work)
    {
        if (!Window.IsFull)
        {
            Run(subject, work);
        }
    }
}
