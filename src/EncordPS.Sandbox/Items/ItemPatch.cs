using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Items;

/// <summary>A change to an item; what is null stays as it is.</summary>
/// <param name="ClientMetadata">A JSON object as text, which replaces the old one.</param>
internal sealed record ItemPatch(string? Name, string? Description, string? ClientMetadata)
{
    public static ItemPatch Read(Fields fields) => new(
        fields.OptionalText("name"), fields.OptionalText("description"), fields.OptionalJson("clientMetadata"));

    public void Apply(Session session, Guid item, DateTimeOffset now) => session.Execute(
        """
        UPDATE item SET name = coalesce($name, name), description = coalesce($description, description),
            client_metadata = coalesce($metadata, client_metadata), last_edited_at = $now
        WHERE uuid = $item
        """,
        ("$name", Name), ("$description", Description), ("$metadata", ClientMetadata), ("$now", now), ("$item", item));
}
