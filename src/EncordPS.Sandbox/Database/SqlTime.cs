using System.Globalization;

namespace EncordPS.Sandbox.Database;

/// <summary>Times as the database keeps them: UTC text that sorts as it reads.</summary>
internal static class SqlTime
{
    private const string Format = "yyyy-MM-dd HH:mm:ss.ffffff";

    public static string ToSql(DateTimeOffset time) =>
        time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset FromSql(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
