namespace EncordPS.Sandbox.Organisation;

/// <summary>Which metadata schemas are accepted.</summary>
internal static class MetadataSchema
{
    private static readonly string[] s_types =
    [
        "number", "boolean", "varchar", "datetime", "enum", "embedding", "geospatial", "text", "uuid", "user",
        "variant", "tombstone",
    ];

    private static readonly string[] s_legacyTypes =
        ["number", "string", "boolean", "datetime", "geospatial", "enum", "embedding", "long_string"];

    public static void Check(Fields schema)
    {
        foreach (string key in Keys(schema))
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

    public static void CheckLegacy(Fields schema)
    {
        if (Keys(schema).FirstOrDefault(key => !s_legacyTypes.Contains(schema.OptionalText(key))) is { } key)
        {
            throw schema.Wrong(key, $"Input should be one of {string.Join(", ", s_legacyTypes)}", "enum");
        }
    }

    private static IEnumerable<string> Keys(Fields schema) => schema.Properties().Select(property => property.Name);

    private static bool IsKey(string key) =>
        key != "keyframes"
        && key.Any(char.IsLetterOrDigit)
        && key.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' or '.');
}
