using System.Text.Json.Serialization;
using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.DataRows;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.Tasks;

/// <summary>
/// Texts in the images of a group. Nothing is looked at here: what is "found" are the images' titles.
/// </summary>
internal sealed class RunOcr(SandboxDatabase database) : IV1Operation
{
    public string QueryType => "imagegroupocr";

    public string QueryMethod => "GET";

    public Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        Guid hash = call.Payload.Id("image_group_data_hash");
        using Session session = database.Read();
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.Dataset);
        long item = DataRowTable.ItemOf(session, dataset, hash);
        if (ItemTable.TypeOf(session, item) is not (ItemTypes.ImageGroup or ItemTypes.ImageSequence))
        {
            throw ApiException.Invalid($"The row {hash} is not an image group.");
        }

        List<string> titles = session.All(
            "SELECT name FROM item_frame JOIN item ON item.id = item_id WHERE group_id = $group ORDER BY position",
            reader => reader.GetString(0),
            ("$group", item));
        return Task.FromResult<object?>(
            titles.ConvertAll(title => new Image(new Texts([new Found(title, new Box(0.1, 0.1, 0.5, 0.08))]))));
    }

    private sealed record Image(Texts ProcessedTexts);

    private sealed record Texts(Found[] OcrTexts);

    private sealed record Found(string Text, [property: JsonPropertyName("boundingBox")] Box BoundingBox);

    private sealed record Box(double X, double Y, double W, double H);
}
