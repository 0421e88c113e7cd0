using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Access;

/// <summary>Takes groups' role in a dataset away.</summary>
internal sealed class RemoveDatasetGroups(SandboxDatabase database) : RemoveGroupsFrom(database, GroupOwner.Dataset)
{
    public override string Route => "datasets/{dataset}/groups";
}
