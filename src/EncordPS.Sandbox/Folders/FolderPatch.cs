using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Folders;

/// <summary>A change to a folder; what is null stays as it is.</summary>
/// <param name="ClientMetadata">A JSON object as text, which replaces the old one.</param>
internal sealed record FolderPatch(string? Name, string? Description, string? ClientMetadata)
{
    public static FolderPatch Read(Fields fields) => new(
        fields.OptionalText("name"), fields.OptionalText("description"), fields.OptionalJson("clientMetadata"));

    public void Apply(Session session, Guid folder, DateTimeOffset now) => session.Execute(
        """
        UPDATE folder SET name = coalesce($name, name), description = coalesce($description, description),
            client_metadata = coalesce($metadata, client_metadata), last_edited_at = $now
        WHERE uuid = $folder
        """,
        ("$name", Name), ("$description", Description), ("$metadata", ClientMetadata), ("$now", now),
        ("$folder", folder));
}
