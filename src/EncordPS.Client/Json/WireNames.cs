using System.Globalization;
using System.Text;

namespace EncordPS.Json;

/// <summary>
/// Turns the service's enum texts into enum members and back. Spelling differs by place (IMG_GROUP, img_group,
/// imageGroup), so texts are compared by their letters and digits alone.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class WireNames<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> s_members = Enum.GetValues(typeof(T)).Cast<T>()
        .ToDictionary(static member => member.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The member with that name; null for a name that this version does not know.</summary>
    public static T? Parse(string? text) =>
        text is null ? null
        : s_members.TryGetValue(text, out T member) || s_members.TryGetValue(text.Replace("_", ""), out member) ? member
        : null;

    /// <summary>The member that a person means, by name in any case or in the service's spelling, or by number; null for none.</summary>
    public static T? ParseTyped(string? text) =>
        Parse(text?.Trim())
        ?? (int.TryParse(text, NumberStyles.Integer, InvariantCulture, out int number) && Enum.IsDefined(typeof(T), number)
            ? (T)Enum.ToObject(typeof(T), number)
            : null);

    /// <summary>The name in the form UPPER_SNAKE.</summary>
    public static string ToUpperSnake(T member)
    {
        string name = member.ToString();
        StringBuilder text = new(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The name in the form lowerCamel.</summary>
    public static string ToLowerCamel(T member)
    {
        string name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
