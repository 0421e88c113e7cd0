namespace EncordPS;

/// <summary>What the service answers to a listing of datasets. Long answers come in several of these, as they arrive.</summary>
/// <remarks>Source: encord.orm.dataset.DatasetsWithUserRolesListResponse.</remarks>
public sealed class DatasetsWithUserRolesListResponse
{
    internal DatasetsWithUserRolesListResponse(IReadOnlyList<DatasetWithUserRole> result) => Result = result;

    /// <summary>The datasets, each with the caller's role.</summary>
    public IReadOnlyList<DatasetWithUserRole> Result { get; }
}
