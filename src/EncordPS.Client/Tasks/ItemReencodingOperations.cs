using System.Text.Json.Nodes;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Tasks;

/// <summary>Encoding videos of the storage anew.</summary>
internal sealed class ItemReencodingOperations(ServiceApi api)
{
    /// <summary>Starts one job for video items, all of them or none. Not repeated: it would start a second job.</summary>
    /// <param name="items">The items.</param>
    /// <param name="title">What the job is called in Encord's web application.</param>
    /// <param name="isForced">Whether videos are encoded anew that could be copied as they are.</param>
    /// <param name="cancellationToken">Gives up waiting; the job may be started all the same.</param>
    public async Task<ItemReencoding> StartAsync(
        IEnumerable<Guid> items, string title, bool isForced, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, "storage/items/reencode")
        {
            Body = new JsonObject
            {
                ["storageItems"] = new JsonArray([.. items.Select(static item => JsonValue.Create(item.ToString("D")))]),
                ["processTitle"] = title,
                ["forceFullReencoding"] = isForced,
            },
        };
        Guid job = await api.Rest.SendAsync(call, PlainJson.Default.Guid, cancellationToken);
        return new ItemReencoding { ReencodingJobId = job, Status = ItemReencoding.Submitted };
    }

    /// <summary>Where a job stands.</summary>
    public async Task<ItemReencoding> GetAsync(Guid job, CancellationToken cancellationToken)
    {
        ItemReencoding state = await api.Rest.SendAsync(
            RestCall.Get($"storage/items/reencode/{job:D}"), TaskJson.Default.ItemReencoding, cancellationToken);
        if (state.Status.Length == 0)
        {
            throw new EncordException(EncordErrorKind.MalformedAnswer, "The service did not say where the job stands.")
            {
                IsSafeToRetry = true,
            };
        }

        state.ReencodingJobId = job;
        return state;
    }
}
