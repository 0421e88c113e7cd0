using EncordPS.Abstractions;
using EncordPS.Progress;

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

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        WarnOnce(
            "OCR",
            "Encord has taken the reading of texts out of its own SDK, and the service may no longer do it. "
            + "Nothing of the service takes its place: save the images with Save-EncordData and read them with a program of your own.");
    }

    private protected override bool IsWanted(string dataset, string row, string name) =>
        ShouldProcess(name, "Read the texts in image group");

    private protected override async Task SendAsync(CommandRun run, BulkGatherer<string> rows)
    {
        using RequestProgress bar = new(
            run.Output.WriteProgress, "image groups", rows.Count, "Reading texts in image groups", delay: default);
        await run.SendAsync(
            rows, new ImageGroupOcrReadings(run.Client.Service), new BatchLimits(BatchSize: 1, ThrottleLimit), bar: bar);
    }
}
