using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Database;

/// <summary>Columns by name, in the types that the sandbox works with.</summary>
internal static class ReaderExtensions
{
    public static string Text(this SqliteDataReader reader, string column) =>
        reader.GetString(reader.GetOrdinal(column));

    public static string? OptionalText(this SqliteDataReader reader, string column) =>
        reader.GetOrdinal(column) is var ordinal && reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    public static Guid Id(this SqliteDataReader reader, string column) => Guid.Parse(reader.Text(column));

    public static Guid? OptionalId(this SqliteDataReader reader, string column) =>
        reader.OptionalText(column) is { } text ? Guid.Parse(text) : null;

    public static long Number(this SqliteDataReader reader, string column) =>
        reader.GetInt64(reader.GetOrdinal(column));

    public static long? OptionalNumber(this SqliteDataReader reader, string column) =>
        reader.GetOrdinal(column) is var ordinal && reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);

    public static double? OptionalReal(this SqliteDataReader reader, string column) =>
        reader.GetOrdinal(column) is var ordinal && reader.IsDBNull(ordinal) ? null : reader.GetDouble(ordinal);

    public static bool Flag(this SqliteDataReader reader, string column) => reader.Number(column) != 0;

    public static DateTimeOffset Time(this SqliteDataReader reader, string column) =>
        SqlTime.FromSql(reader.Text(column));
}
