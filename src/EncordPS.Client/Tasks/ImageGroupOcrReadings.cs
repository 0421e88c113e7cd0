using EncordPS.Bulk;
using EncordPS.Sessions;

namespace EncordPS.Tasks;

/// <summary>Reads the texts in image groups of datasets, a request for each.</summary>
internal sealed class ImageGroupOcrReadings(ServiceApi api) : IBulkOperation<string>
{
    /// <inheritdoc />
    public async Task SendAsync(string key, IReadOnlyList<BulkInput> inputs, CancellationToken cancellationToken)
    {
        foreach (BulkInput group in inputs)
        {
            try
            {
                group.Results = await new ImageGroupOcrOperations(api).RunAsync(key, group.Value, cancellationToken);
            }
            catch (EncordException e)
            {
                group.Failure = e;
            }
        }
    }
}
