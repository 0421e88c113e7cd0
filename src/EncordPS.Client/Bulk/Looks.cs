using EncordPS.Timing;

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
        try
        {
            for (int look = 0, agreeing = 0; look < Agreeing + MostChanges; look++)
            {
                IReadOnlyCollection<BulkInput> done = await findDone(open);
                open = [.. open.Except(done)];
                agreeing = done.Count == 0 && look > 0 ? agreeing + 1 : 0;
                if (agreeing == Agreeing || open.Count == 0)
                {
                    return open;
                }

                await clock.DelayAsync(wait, cancellationToken);
                wait += wait;
            }
        }
        catch (EncordException)
        {
            // The look is in vain too.
        }

        Fail(open, failure);
        return [];
    }

    private static void Fail(IEnumerable<BulkInput> inputs, EncordException failure)
    {
        foreach (BulkInput input in inputs)
        {
            input.Failure = failure;
        }
    }
}
