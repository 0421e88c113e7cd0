using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Access;

/// <summary>The groups that have a role in a dataset.</summary>
internal sealed class ListDatasetGroups(SandboxDatabase database) : ListGroupsOf(database, GroupOwner.Dataset)
{
    public override string Route => "datasets/{dataset}/groups";
}
