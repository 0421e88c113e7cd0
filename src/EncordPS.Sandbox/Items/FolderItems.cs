using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Folders;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Items;

/// <summary>Items as what a folder immediately has.</summary>
internal static class FolderItems
{
    /// <returns>The item's key.</returns>
    /// <exception cref="ApiException">The folder has no such item.</exception>
    public static long Require(Session session, Folder folder, Guid item) =>
        session.Scalar<long?>(
            "SELECT id FROM item WHERE uuid = $item AND folder_id = $folder", ("$item", item), ("$folder", folder.Id))
        ?? throw ApiException.NotFound($"item in the folder {folder.Uuid} with the uuid", item);

    /// <inheritdoc cref="Require"/>
    /// <returns>The items' keys.</returns>
    public static List<long> RequireAll(Session session, Folder folder, IEnumerable<Guid> items) =>
        [.. items.Distinct().Select(item => Require(session, folder, item))];
}
