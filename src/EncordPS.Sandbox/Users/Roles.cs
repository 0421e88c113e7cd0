namespace EncordPS.Sandbox.Users;

/// <summary>The two spellings of a role: a number on old calls, a text on newer ones.</summary>
internal static class Roles
{
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

    /// <param name="role">The role that the user has; null for none.</param>
    /// <param name="place">Where, for example <c>folder</c> and its uuid.</param>
    /// <exception cref="ApiException">The role is not enough.</exception>
    public static void Require(User user, Role? role, Role needed, string place)
    {
        if (role is null)
        {
            throw ApiException.Forbidden($"{user.Email} has no role in the {place}.");
        }

        if (role > needed)
        {
            throw ApiException.Forbidden($"{user.Email} is not an admin of the {place}.");
        }
    }
}
