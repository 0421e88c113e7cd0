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
        List<Entry> groups = [.. Groups.OfDataset.List(session, dataset).Select(entry => ToEntry(entry.Group, entry.Role))];
        return Task.FromResult<object?>(new Page<Entry>(groups));
    }

    private static Entry ToEntry(GroupInfo group, Role role) => new(
        group.GroupHash, group.Name, group.Description, group.CreatedAt, group.IsSameOrganisation, (int)role);

    private sealed record Entry(
        Guid GroupHash, string Name, string Description, DateTimeOffset CreatedAt, bool IsSameOrganisation, int UserRole);
}
