using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Access;

/// <summary>Takes groups' role in a folder away.</summary>
internal sealed class RemoveFolderGroups(SandboxDatabase database) : RemoveGroupsFrom(database, GroupOwner.Folder)
{
    public override string Route => "storage/folders/{folder}/groups";
}
