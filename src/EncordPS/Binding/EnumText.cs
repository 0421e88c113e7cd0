using System.Globalization;

namespace EncordPS.Binding;

/// <summary>Members of an enum as people write them.</summary>
internal static class EnumText
{
    /// <summary>The member with that name, in any case or in the service's spelling, or with that number; null for none.</summary>
    public static T? Parse<T>(string? text) where T : struct, Enum =>
        WireNames<T>.Parse(text?.Trim())
        ?? (int.TryParse(text, NumberStyles.Integer, InvariantCulture, out int number) && Enum.IsDefined(typeof(T), number)
            ? (T)Enum.ToObject(typeof(T), number)
            : null);
}
