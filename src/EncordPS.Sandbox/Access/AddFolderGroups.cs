using EncordPS.Sandbox.Database;

namespace EncordPS.Sandbox.Access;

/// <summary>Gives groups a role in a folder.</summary>
internal sealed class AddFolderGroups(SandboxDatabase database) : AddGroupsTo(database, GroupOwner.Folder)
{
    public override string Route => "storage/folders/{folder}/groups";
}
