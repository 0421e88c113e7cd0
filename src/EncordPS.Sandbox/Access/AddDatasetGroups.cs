using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Access;

/// <summary>Gives groups a role in a dataset.</summary>
internal sealed class AddDatasetGroups(SandboxDatabase database) : AddGroupsTo(database, GroupOwner.Dataset)
{
    public override string Route => "datasets/{dataset}/groups";
}
