using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>A command about rows that gathers them from the pipeline before it sends.</summary>
public abstract class RowBatchCommand : RowCommand
{
    private readonly BulkGatherer<string> _rows = new();

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        ForEachRow((dataset, row, subject) =>
        {
            if (IsWanted(dataset, row, $"{subject.Label} in dataset {dataset}"))
            {
                subject = subject with { HowToCheck = Check(dataset, row), IsResumed = IsResumed };
                _rows.Add(dataset, $"{dataset}/{row}", new BulkInput(row, subject));
            }
        });
        if (_rows.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Send();

    /// <summary>Whether it does no harm that a row is gone already.</summary>
    private protected virtual bool IsResumed => false;

    /// <summary>Asks ShouldProcess for a row, by the name that people know it by.</summary>
    private protected abstract bool IsWanted(string dataset, string row, string name);

    /// <summary>How to see whether it was done with a row; null where it can be done twice.</summary>
    private protected virtual string? Check(string dataset, string row) => null;

    /// <summary>Sends the rows that were gathered, by dataset.</summary>
    private protected abstract Task SendAsync(CommandRun run, BulkGatherer<string> rows);

    private void Send() => Run(ErrorSubject.Dataset(null), run => SendAsync(run, _rows));
}
