using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using EncordPS.Bulk;
using EncordPS.Protocols;
using EncordPS.Sessions;

namespace EncordPS.Datasets;

/// <summary>Finding, reading and making datasets.</summary>
internal sealed class DatasetOperations(ServiceApi api)
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
        IAsyncEnumerable<IReadOnlyList<DatasetWithUserRole>> datasets = api.Rest.StreamAsync(
            RestCall.Get("datasets/list", query), "result", new DatasetReader(), cancellationToken);
        await foreach (IReadOnlyList<DatasetWithUserRole> portion in datasets)
        {
            yield return new DatasetsWithUserRolesListResponse(portion);
        }
    }

    /// <summary>One dataset, with all its rows unless the settings leave them out.</summary>
    public async Task<Dataset> GetAsync(string datasetHash, DatasetAccessSettings settings, CancellationToken cancellationToken)
    {
        LegacyQuery query = new("dataset", "GET", datasetHash)
        {
            Payload = new JsonObject { ["dataset_access_settings"] = settings.ToJson() },
            IsRepeatable = true,
        };
        DatasetState? state = await api.Legacy.SendAsync(query, LegacyDatasetJson.Default.DatasetState, cancellationToken);
        return state is not null
            ? new Dataset(state, settings.FetchRows, api.Session)
            : throw new EncordException(EncordErrorKind.NotFound, $"There is no dataset {datasetHash}.");
    }

    /// <summary>Makes a dataset. Not repeated blindly: a second one would be made.</summary>
    /// <param name="payload">What to make.</param>
    /// <param name="location">Given back in the result only; the service is not told.</param>
    /// <param name="cancellationToken">Gives up waiting; the dataset may be made all the same.</param>
    public async Task<CreateDatasetResponse> CreateAsync(
        CreateDatasetPayload payload, StorageLocation location, CancellationToken cancellationToken)
    {
        RestCall call = new(HttpMethod.Post, "datasets") { Body = payload.ToJson() };
        long sentAt = api.Session.Transport.Clock.GetTimestamp();
        CreateDatasetResponseV2 made = await api.Looks.CreateAsync(
            () => api.Rest.SendAsync(call, DatasetJson.Default.CreateDatasetResponseV2, cancellationToken),
            () => FindMadeAsync(payload.Title, sentAt, cancellationToken),
            cancellationToken);
        api.Session.Made.Add(made.DatasetUuid);
        return new CreateDatasetResponse(payload, location, made);
    }

    private async Task<CreateDatasetResponseV2?> FindMadeAsync(string title, long sentAt, CancellationToken cancellationToken)
    {
        List<DatasetInfo> candidates = [];
        await foreach (IReadOnlyList<DatasetInfo> portion in
            ListAsync(new DatasetsWithUserRolesListParams { TitleEq = title }, cancellationToken))
        {
            candidates.AddRange(portion.Where(dataset => dataset.Title == title));
        }

        return api.Session.Made.Find(candidates, sentAt, static one => one.DatasetHash, static one => one.CreatedAt) is { } made
            ? new CreateDatasetResponseV2 { DatasetUuid = made.DatasetHash, BackingFolderUuid = made.BackingFolderUuid }
            : null;
    }
}
