using EncordPS.Abstractions;

namespace EncordPS.Batches;

/// <summary>An input that waits to be sent with others, and what became of it.</summary>
/// <param name="value">What is sent for it: an id or an address.</param>
/// <param name="subject">What its error is about, with the user's own object.</param>
internal sealed class PendingInput(string value, ErrorSubject subject)
{
    public string Value => value;

    public ErrorSubject Subject { get; set; } = subject;

    /// <summary>What to write for it.</summary>
    public IReadOnlyList<object> Results { get; set; } = [];

    /// <summary>Why it was not done; null when it was.</summary>
    public EncordException? Failure { get; set; }

    /// <summary>Whether its request was answered.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Writes what became of it.</summary>
    public async Task WriteAsync(CommandRun run)
    {
        if (Failure is not null)
        {
            await run.WriteErrorAsync(ErrorRecords.Create(Failure, Subject));
        }

        foreach (object result in Results)
        {
            await run.WriteAsync(result);
        }
    }
}
