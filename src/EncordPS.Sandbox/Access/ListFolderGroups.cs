using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Access;

/// <summary>The groups that have a role in a folder.</summary>
internal sealed class ListFolderGroups(SandboxDatabase database) : ListGroupsOf(database, GroupOwner.Folder)
{
    public override string Route => "storage/folders/{folder}/groups";
}
