using EncordPS.Sandbox.Access;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Datasets;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V1;

namespace EncordPS.Sandbox.DataRows;

/// <summary>One row, with what is asked for: signed URLs, images, client metadata.</summary>
internal sealed class GetDataRow(SandboxDatabase database, DataRowWriter writer) : IV1Operation
{
    public string QueryType => "datarow";

    public string QueryMethod => "GET";

    public Task<object?> HandleAsync(V1Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        Dataset dataset = DatasetAccess.ForReading(session, call.User, call.Dataset);
        Guid hash = call.UidAsId;
        DataRowTable.ItemOf(session, dataset, hash);
        var query = new DataRowQuery(dataset.Id) { Hashes = [hash.ToString()] };
        return Task.FromResult<object?>(DataRowAnswer.Read(session, writer, query, ReadOptions(call.Payload))[0]);
    }

    private static DataRowOptions ReadOptions(Fields payload)
    {
        if (payload.OptionalObject("additional_data") is not { } additional)
        {
            return new DataRowOptions();
        }

        Fields? images = additional.OptionalObject("images_data_fetch_options");
        return new DataRowOptions(
            ClientMetadata: additional.Flag("client_metadata"),
            SignedUrl: additional.Flag("signed_url"),
            Images: images is not null,
            ImageUrls: images?.Flag("fetch_signed_urls") ?? false);
    }
}
