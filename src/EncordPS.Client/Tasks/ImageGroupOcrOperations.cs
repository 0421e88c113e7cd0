using System.Text.Json.Nodes;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Tasks;

/// <summary>Reading texts in image groups.</summary>
internal sealed class ImageGroupOcrOperations(ServiceApi api)
{
    /// <summary>The texts in an image group, image by image. Repeatable: it changes nothing.</summary>
    public async Task<IReadOnlyList<ImageGroupOcr>> RunAsync(
        string datasetHash, string dataHash, CancellationToken cancellationToken)
    {
        LegacyQuery query = new("imagegroupocr", "GET", datasetHash)
        {
            Payload = new JsonObject { ["image_group_data_hash"] = dataHash },
            IsRepeatable = true,
        };
        IReadOnlyList<ImageGroupOcr> images = await api.Legacy.ListAsync(query, LegacyTaskJson.Default.ImageGroupOcr, cancellationToken);
        foreach (ImageGroupOcr image in images)
        {
            image.DataHash = dataHash;
            image.DatasetHash = datasetHash;
        }

        return images;
    }
}
