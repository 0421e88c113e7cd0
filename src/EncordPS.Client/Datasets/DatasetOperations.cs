using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using EncordPS.Http;
using EncordPS.Json;

namespace EncordPS;

/// <summary>Finding, reading and making datasets.</summary>
internal sealed class DatasetOperations(EncordClient client)
{
    /// <summary>The datasets that the caller can see, as they arrive.</summary>
    public async IAsyncEnumerable<IReadOnlyList<DatasetInfo>> ListAsync(
        DatasetsWithUserRolesListParams filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (DatasetsWithUserRolesListResponse answer in ListWithRolesAsync(filter, cancellationToken))
        {
            yield return [.. answer.Result.Select(static dataset => new DatasetInfo(dataset))];
        }
    }

    /// <summary>The datasets that the caller can see, in the service's own form.</summary>
    public async IAsyncEnumerable<DatasetsWithUserRolesListResponse> ListWithRolesAsync(
        DatasetsWithUserRolesListParams filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        QueryString query = new QueryString()
            .Add("titleEq", filter.TitleEq)
            .Add("titleLike", filter.TitleLike)
            .Add("descriptionEq", filter.DescriptionEq)
            .Add("descriptionLike", filter.DescriptionLike)
            .Add("createdBefore", filter.CreatedBefore)
            .Add("createdAfter", filter.CreatedAfter)
            .Add("editedBefore", filter.EditedBefore)
            .Add("editedAfter", filter.EditedAfter)
            .Add("includeOrgAccess", filter.IncludeOrgAccess);
        IAsyncEnumerable<IReadOnlyList<DatasetWithUserRole>> datasets = client.Rest.StreamAsync(
            RestCall.Get("datasets/list", query), "result", WireJson.Default.DatasetWithUserRole, cancellationToken);
        await foreach (IReadOnlyList<DatasetWithUserRole> portion in datasets)
        {
            yield return new DatasetsWithUserRolesListResponse(portion);
        }
    }

    /// <summary>One dataset with all its rows.</summary>
    public async Task<Dataset> GetAsync(string datasetHash, DatasetAccessSettings settings, CancellationToken cancellationToken)
    {
        LegacyQuery query = new("dataset", "GET", datasetHash)
        {
            Payload = new JsonObject { ["dataset_access_settings"] = ToJson(settings) },
            IsRepeatable = true,
        };
        DatasetState? state = await client.Legacy.SendAsync(query, LegacyJson.Default.DatasetState, cancellationToken);
        return state is not null
            ? new Dataset(state, client.Session)
            : throw new EncordException(EncordErrorKind.NotFound, $"There is no dataset {datasetHash}.");
    }

    /// <summary>Makes a dataset. Not repeated: a second one would be made.</summary>
    /// <param name="payload">What to make.</param>
    /// <param name="location">Given back in the result only; the service is not told.</param>
    /// <param name="cancellationToken">Gives up waiting; the dataset may be made all the same.</param>
    public async Task<CreateDatasetResponse> CreateAsync(
        CreateDatasetPayload payload, StorageLocation location, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, "datasets") { Body = payload.ToJson() };
        CreateDatasetResponseV2 made = await client.Rest.SendAsync(call, WireJson.Default.CreateDatasetResponseV2, cancellationToken);
        return new CreateDatasetResponse(payload, location, made);
    }

    internal static JsonObject ToJson(DatasetAccessSettings settings) =>
        new() { ["fetch_client_metadata"] = settings.FetchClientMetadata };
}
