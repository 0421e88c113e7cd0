using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using EncordPS.Sandbox.Protocol.V2;

namespace EncordPS.Sandbox.Organisation;

/// <summary>Replaces the organisation's metadata schema as a whole.</summary>
internal sealed class SetMetadataSchema(SandboxDatabase database) : IV2Endpoint
{
    public const string Setting = "metadata_schema";

    private static readonly string[] s_types =
    [
        "number", "boolean", "varchar", "datetime", "enum", "embedding", "geospatial", "text", "uuid", "user",
        "variant", "tombstone",
    ];

    public string Method => "POST";

    public string Route => "organisation/client-metadata-schema-v2";

    public async Task<object?> HandleAsync(V2Call call, CancellationToken cancellationToken)
    {
        OrganisationAdmins.Require(call.User);
        Check(call.Body);
        using Session session = await database.WriteAsync(cancellationToken);
        Settings.Set(session, Setting, call.BodyElement.GetRawText());
        session.Commit();
        return null;
    }

    private static void Check(Fields schema)
    {
        foreach (string key in schema.Properties().Select(property => property.Name))
        {
            if (!IsKey(key))
            {
                throw schema.Wrong(key, "Not a key that metadata may have", "value_error");
            }

            Fields definition = schema.Object(key);
            if (!s_types.Contains(definition.Text("ty")))
            {
                throw definition.Wrong(
                    "ty", $"Input should be one of {string.Join(", ", s_types)}", "union_tag_invalid");
            }
        }
    }

    private static bool IsKey(string key) =>
        key != "keyframes"
        && key.Any(char.IsLetterOrDigit)
        && key.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' or '.');
}
