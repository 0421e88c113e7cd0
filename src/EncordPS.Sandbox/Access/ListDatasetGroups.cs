using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Access;

/// <summary>The groups that have a role in a dataset.</summary>
internal sealed class ListDatasetGroups(SandboxDatabase database) : IV2Endpoint
{
    public string Method => "GET";

    public string Route => "datasets/{dataset}/groups";

    public Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        long dataset = DatasetAccess.ForReading(session, call.User, call.PathId("dataset")).Id;
        return Task.FromResult<object?>(new Page<Entry>(Groups.OfDataset.List(session, dataset).ConvertAll(ToEntry)));
    }

    private static Entry ToEntry((GroupInfo Group, Role Role) entry) => new(
        entry.Group.GroupHash,
        entry.Group.Name,
        entry.Group.Description,
        entry.Group.CreatedAt,
        entry.Group.IsSameOrganisation,
        (int)entry.Role);

    private sealed record Entry(
        Guid GroupHash,
        string Name,
        string Description,
        DateTimeOffset CreatedAt,
        bool IsSameOrganisation,
        int UserRole);
}
