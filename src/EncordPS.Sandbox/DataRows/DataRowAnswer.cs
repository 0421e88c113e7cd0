using System.Text.Json;
using EncordPS.Sandbox.Database;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.DataRows;

/// <summary>One row or a few, as JSON values to be put into an answer.</summary>
internal static class DataRowAnswer
{
    /// <returns>The rows that are meant, each as a JSON value.</returns>
    public static List<JsonElement> Read(
        Session session, DataRowWriter writer, DataRowQuery query, DataRowOptions options)
    {
        using SqliteCommand command = query.Command(session);
        using SqliteDataReader reader = command.ExecuteReader();
        List<JsonElement> rows = [];
        while (reader.Read())
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer))
            {
                writer.Write(session, json, reader, options);
            }

            rows.Add(JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        }

        return rows;
    }
}
