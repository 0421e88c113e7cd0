using System.Collections.Concurrent;
using System.Management.Automation.Host;
using System.Threading.Channels;

namespace EncordPS.Pipeline;

/// <summary>
/// Carries what asynchronous work produces to the pipeline thread, the only one that may write. The queue of results is
/// bounded, so that work waits for a slow pipeline instead of filling memory.
/// </summary>
internal sealed class PipelineOutput
{
    private const string Console = "ConsoleHost";

    // Results come in portions of what arrived together, so a few are enough to keep both sides busy.
    private const int Capacity = 4;

    private readonly Channel<Action<Cmdlet>> _results = Channel.CreateBounded<Action<Cmdlet>>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    // Messages come from where waiting is not possible. They are few, and must not be lost.
    private readonly ConcurrentQueue<Action<Cmdlet>> _messages = new();

    private readonly ConcurrentQueue<string> _lastWords = new();

    public IEnumerable<string> LastWords => _lastWords;

    public ValueTask WriteObjectAsync(object value, CancellationToken cancellationToken) =>
        _results.Writer.WriteAsync(cmdlet => cmdlet.WriteObject(value), cancellationToken);

    /// <summary>Writes what only the pipeline thread can make.</summary>
    public ValueTask WriteObjectAsync(Func<PSCmdlet, object> make, CancellationToken cancellationToken) =>
        _results.Writer.WriteAsync(cmdlet => cmdlet.WriteObject(make((PSCmdlet)cmdlet)), cancellationToken);

    public ValueTask WriteObjectsAsync<T>(IReadOnlyList<T> portion, CancellationToken cancellationToken) =>
        _results.Writer.WriteAsync(cmdlet => cmdlet.WriteObject(portion, enumerateCollection: true), cancellationToken);

    public ValueTask WriteErrorAsync(ErrorRecord error, CancellationToken cancellationToken) =>
        _results.Writer.WriteAsync(cmdlet => cmdlet.WriteError(error), cancellationToken);

    /// <summary>Waits until the pipeline has taken all that was written, and comes back for more.</summary>
    public async Task WhenTakenAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<bool> taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _results.Writer.WriteAsync(_ => taken.TrySetResult(true), cancellationToken);
        using (cancellationToken.Register(() => taken.TrySetCanceled(cancellationToken)))
        {
            await taken.Task;
        }
    }

    /// <summary>Has the pipeline thread call what only it may call, such as ShouldProcess.</summary>
    public async Task<T> AskAsync<T>(Func<PSCmdlet, T> ask, CancellationToken cancellationToken)
    {
        TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _results.Writer.WriteAsync(cmdlet => answer.TrySetResult(ask((PSCmdlet)cmdlet)), cancellationToken);
        using (cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken)))
        {
            return await answer.Task;
        }
    }

    /// <summary>Writes a warning after the results before it: with -WarningAction Stop it is the last that is written.</summary>
    public ValueTask WriteWarningAsync(string text, CancellationToken cancellationToken) =>
        _results.Writer.WriteAsync(cmdlet => Tell(cmdlet, text, "Warning", cmdlet.WriteWarning), cancellationToken);

    public void WriteVerbose(string text) => Post(cmdlet => Tell(cmdlet, text, "Verbose", cmdlet.WriteVerbose));

    /// <summary>A warning that cannot wait for the results before it.</summary>
    public void SayMeanwhile(string text) => Post(cmdlet => Tell(cmdlet, text, "Warning", cmdlet.WriteWarning));

    public void WriteDebug(string text) => Post(cmdlet => Tell(cmdlet, text, "Debug", cmdlet.WriteDebug));

    /// <summary>What is to be read on the screen if Ctrl+C ends the work: no stream takes anything then.</summary>
    public void SayIfStopped(string text) => _lastWords.Enqueue(PlainText.Lines(text));

    public void WriteProgress(ProgressRecord progress)
    {
        progress.StatusDescription = PlainText.Line(progress.StatusDescription);
        progress.CurrentOperation = progress.CurrentOperation is { } current ? PlainText.Line(current) : null;
        Post(cmdlet => cmdlet.WriteProgress(progress));
    }

    /// <summary>No more will come.</summary>
    public void Complete() => _results.Writer.TryComplete();

    /// <summary>The next thing to write; null when there is no more.</summary>
    public async Task<Action<Cmdlet>?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_messages.TryDequeue(out Action<Cmdlet>? next) || _results.Reader.TryRead(out next))
            {
                return next;
            }

            // The pipeline thread waits for this. Where that is the thread of a window, going on there would wait for itself.
            if (!await _results.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                return _messages.TryDequeue(out next) ? next : null;
            }
        }
    }

    private void Post(Action<Cmdlet> message)
    {
        _messages.Enqueue(message);
        // Wakes the reader. When the queue is full it is awake anyway.
        _results.Writer.TryWrite(static _ => { });
    }

    // With -Debug PowerShell asks after each line whether to continue. Where nobody can answer, only the line is written: the question
    // would hold the command for ever, or end it after it has changed something.
    private static void Tell(Cmdlet cmdlet, string text, string stream, Action<string> write)
    {
        PSCmdlet command = (PSCmdlet)cmdlet;
        string shown = PlainText.Lines(text);
        try
        {
            if (Asks(command, stream) && !CanAnswer(command))
            {
                TellUnasked(command, shown, stream);
            }
            else
            {
                write(shown);
            }
        }
        catch (Exception e) when (e is PSInvalidOperationException or HostException or NotImplementedException or NullReferenceException)
        {
            // A session without a console, or one that asks nobody.
        }
    }

    // -Debug asks after the lines of every stream, a preference after those of its own.
    private static bool Asks(PSCmdlet command, string stream) =>
        command.MyInvocation.BoundParameters.ContainsKey("Debug")
        || (LanguagePrimitives.TryConvertTo(command.GetVariableValue(stream + "Preference"), out ActionPreference action)
            && action == ActionPreference.Inquire);

    // The input of the console may be a file, a pipe or closed. What is read there is no answer, or never comes.
    private static bool CanAnswer(PSCmdlet command)
    {
        try
        {
            return command.Host?.Name != Console || !System.Console.IsInputRedirected;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // In a scope whose preference shows the line, because a cmdlet cannot unset its own -Debug.
    private static void TellUnasked(PSCmdlet command, string text, string stream) => command.InvokeCommand.InvokeScript(
        useLocalScope: true,
        ScriptBlock.Create($"${stream}Preference = 'Continue'; Microsoft.PowerShell.Utility\\Write-{stream} $args[0]"),
        input: null,
        text);
}
