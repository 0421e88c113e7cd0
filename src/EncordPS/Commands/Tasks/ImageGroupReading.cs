using EncordPS.Abstractions;
using EncordPS.Batches;

namespace EncordPS.Commands;

/// <summary>Has image groups read, one in a request, and shows how far it is.</summary>
internal sealed class ImageGroupReading(int count)
{
    private const int ActivityId = 1;

    private int _done;

    private static string Activity => "Reading texts in image groups";

    /// <summary>Has the image group of a batch read, and notes what was found.</summary>
    public static async Task SendAsync(EncordClient client, InputBatch<string> batch, CancellationToken cancellationToken)
    {
        PendingInput group = batch.Inputs[0];
        try
        {
            group.Results = await client.ImageGroupOcr.RunAsync(batch.Key, group.Value, cancellationToken);
        }
        catch (EncordException e)
        {
            group.Failure = e;
        }
    }

    /// <summary>Writes what was found in an image group.</summary>
    public Task WriteAsync(CommandRun run, PendingInput group)
    {
        _done++;
        run.Output.WriteProgress(new ProgressRecord(
            ActivityId, Activity, string.Format(InvariantCulture, "{0:N0} of {1:N0} image groups", _done, count))
        {
            PercentComplete = (int)(100L * _done / count),
            RecordType = _done == count ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });
        return group.WriteAsync(run);
    }
}
