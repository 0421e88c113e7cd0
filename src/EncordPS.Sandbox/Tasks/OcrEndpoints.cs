using System.Text.Json.Serialization;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Media;
using EncordPS.Sandbox.Routing;

namespace EncordPS.Sandbox.Tasks;

/// <summary>Finds texts in the images of a group. The images are not read: the texts are their titles.</summary>
internal sealed class OcrEndpoints : IEndpoints
{
    private const string SelectTitles =
        "SELECT name FROM item_frame JOIN item ON item.id = item_id WHERE group_id = @item ORDER BY position";

    public void Map(ApiRoutes routes) => routes.V1.Read("imagegroupocr", "GET", Run);

    private static List<OcrImage> Run(V1Call call, Session session)
    {
        Guid hash = call.Payload.Id("image_group_data_hash");
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.DatasetHash);
        long item = DataRowTable.ItemOf(session, dataset, hash);
        return ItemTable.TypeOf(session, item) is ItemTypes.ImageGroup or ItemTypes.ImageSequence
            ? session.All<string>(SelectTitles, new { item }).ConvertAll(
                title => new OcrImage(new ProcessedTexts([new OcrText(title, new Box(0.1, 0.1, 0.5, 0.08))])))
            : throw ApiException.Invalid($"The row {hash} is not an image group.");
    }

    private sealed record OcrImage(ProcessedTexts ProcessedTexts);

    private sealed record ProcessedTexts(OcrText[] OcrTexts);

    private sealed record OcrText(string Text, [property: JsonPropertyName("boundingBox")] Box BoundingBox);

    private sealed record Box(double X, double Y, double W, double H);
}
