using System.Text.Json;
using EncordPS.Sandbox.Protocol;

namespace EncordPS.Sandbox.Access;

/// <summary>The two spellings of a role: a number on old calls, a text on newer ones.</summary>
internal static class Roles
{
    public static string ToText(Role role) => role == Role.Admin ? "admin" : "user";

    public static Role FromText(string text) => text switch
    {
        "admin" => Role.Admin,
        "user" => Role.User,
        _ => throw ApiException.Invalid($"'{text}' is not a role; roles are 'admin' and 'user'."),
    };

    /// <summary>Reads either spelling.</summary>
    public static Role Read(Fields fields, string name)
    {
        JsonElement value = fields.Any(name);
        return value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt32(out int number) && number is 0 or 1 => (Role)value.GetInt32(),
            JsonValueKind.String => FromText(value.GetString()!),
            JsonValueKind.Undefined => throw InvalidFieldException.Missing("body", name),
            _ => throw fields.Wrong(name, "Input should be 0 (admin) or 1 (user)", "enum"),
        };
    }
}
