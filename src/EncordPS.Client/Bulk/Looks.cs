using System.Text.Json.Nodes;
using EncordPS.Timing;
using EncordPS.Tracing;

namespace EncordPS.Bulk;

/// <summary>
/// Sends what must not be done twice. After a request of which no answer tells, it looks what became of it, until two looks
/// agree: what is done is reported as done, and the rest is sent again. So nothing is sent blindly a second time, and the outcome
/// stays unknown only where the look fails too, or where what it sees goes on changing.
/// </summary>
/// <param name="clock">The clock of the session.</param>
/// <param name="pause">The wait before the second look; it doubles with each.</param>
/// <param name="retryCount">How often the rest is sent again.</param>
internal sealed class Looks(TimeProvider clock, TimeSpan pause, int retryCount)
{
    // Looks that may see something new each.
    private const int MostChanges = 3;

    // Who did not answer in time may be at it still.
    private const int SlowFactor = 4;

    /// <summary>How many looks, after the first, must see nothing new. A job may have to wait, and needs more.</summary>
    public int Agreeing { get; init; } = 1;

    /// <summary>Where it is noted what the looks have found; null for nowhere.</summary>
    public OperationsLog? Log { get; init; }

    /// <summary>Sends inputs until each is done, or has a failure.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="send">Sends some of them, all or none.</param>
    /// <param name="findDone">Looks which of some are done, and notes the results of those.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    /// <exception cref="EncordException">The service refused them.</exception>
    public async Task SendAsync(
        IReadOnlyList<BulkInput> inputs,
        Func<IReadOnlyList<BulkInput>, Task> send,
        Func<IReadOnlyList<BulkInput>, Task<IReadOnlyCollection<BulkInput>>> findDone,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<BulkInput> open = inputs;
        for (int retries = 0; open.Count > 0; retries++)
        {
            try
            {
                await send(open);
                return;
            }
            catch (EncordException e) when (e.IsOutcomeUnknown)
            {
                open = await SettleAsync(open, e, findDone, cancellationToken);
                if (retries >= retryCount)
                {
                    Fail(open, e.NotCarriedOut());
                    return;
                }
            }
        }
    }

    /// <returns>What is known not to be done.</returns>
    private async Task<IReadOnlyList<BulkInput>> SettleAsync(
        IReadOnlyList<BulkInput> inputs,
        EncordException failure,
        Func<IReadOnlyList<BulkInput>, Task<IReadOnlyCollection<BulkInput>>> findDone,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<BulkInput> open = inputs;
        TimeSpan wait = failure.Kind == EncordErrorKind.Timeout ? TimeSpan.FromTicks(pause.Ticks * SlowFactor) : pause;
        for (int look = 0, seen = 0, agreeing = 0; look < Agreeing + MostChanges; look++)
        {
            if (await TryFindAsync(open, findDone) is not { } done)
            {
                break;
            }

            open = [.. open.Except(done.Found)];
            agreeing = done.IsSeen && done.Found.Count == 0 && seen > 0 ? agreeing + 1 : 0;
            seen += done.IsSeen ? 1 : 0;
            if (agreeing == Agreeing || open.Count == 0)
            {
                await NoteAsync(inputs, open, failure);
                return open;
            }

            await clock.DelayAsync(wait, cancellationToken);
            wait += wait;
        }

        Fail(open, failure);
        return [];
    }

    /// <returns>What was found; null where looking is in vain. A look that failed in passing has seen nothing, and another may.</returns>
    private static async Task<(IReadOnlyCollection<BulkInput> Found, bool IsSeen)?> TryFindAsync(
        IReadOnlyList<BulkInput> open, Func<IReadOnlyList<BulkInput>, Task<IReadOnlyCollection<BulkInput>>> findDone)
    {
        try
        {
            return (await findDone(open), true);
        }
        catch (EncordException e) when (e is { IsUntried: false, IsTransient: true })
        {
            return ([], false);
        }
        catch (EncordException)
        {
            return null;
        }
    }

    // The line of the request says that its outcome is unknown.
    private Task NoteAsync(IReadOnlyList<BulkInput> inputs, IReadOnlyList<BulkInput> open, EncordException failure)
    {
        if (Log is null)
        {
            return Task.CompletedTask;
        }

        JsonObject line = Log.NewLine("Look", clock.GetUtcNow());
        line["of"] = failure.TraceId;
        line["outcome"] = open.Count == 0 ? "Done" : open.Count == inputs.Count ? "NotDone" : "PartlyDone";
        line["done"] = Values(inputs.Except(open));
        line["notDone"] = Values(open);
        return Log.WriteAsync(line);
    }

    private static JsonArray Values(IEnumerable<BulkInput> inputs) => new(
        [.. inputs.Where(static input => input.Value.Length > 0).Select(static input => (JsonNode?)input.Value)]);

    private static void Fail(IEnumerable<BulkInput> inputs, EncordException failure)
    {
        foreach (BulkInput input in inputs)
        {
            input.Failure = failure;
        }
    }
}
