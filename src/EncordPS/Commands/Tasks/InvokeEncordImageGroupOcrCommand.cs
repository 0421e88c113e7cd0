using EncordPS.Abstractions;
using EncordPS.Batches;

namespace EncordPS.Commands;

/// <summary>Invoke-EncordImageGroupOcr: has the service read the texts in the images of image groups.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "EncordImageGroupOcr", SupportsShouldProcess = true)]
[OutputType(typeof(ImageGroupOcr))]
public sealed class InvokeEncordImageGroupOcrCommand : RowBatchCommand
{
    /// <summary>How many image groups are read at the same time. Default: 4.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = BatchLimits.DefaultThrottle;

    private protected override bool IsWanted(string dataset, string row) =>
        ShouldProcess($"{row} in dataset {dataset}", "Read the texts in image group");

    private protected override Task SendAsync(CommandRun run, InputGatherer<string> rows)
    {
        ImageGroupReading reading = new(rows.Count);
        return rows.SendAsync(
            run,
            new BatchLimits(BatchSize: 1, ThrottleLimit),
            (batch, token) => ImageGroupReading.SendAsync(run.Client, batch, token),
            (_, group) => reading.WriteAsync(run, group));
    }
}
