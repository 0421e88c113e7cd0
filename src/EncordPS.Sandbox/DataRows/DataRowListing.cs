using System.Text.Json;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Protocol;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Rows that go from the database to the client one by one, so that their number costs no memory.</summary>
internal sealed class DataRowListing(
    SandboxDatabase database, DataRowWriter writer, DataRowQuery query, DataRowOptions options) : IJsonStream
{
    /// <summary>About 36 KB: often enough for the first row to be early, seldom enough to cost little.</summary>
    private const int RowsBetweenFlushes = 64;

    public async Task WriteAsync(Utf8JsonWriter json, Func<Task> flush, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        using SqliteCommand command = query.Command(session);
        using SqliteDataReader reader = command.ExecuteReader();
        json.WriteStartArray();
        for (int count = 1; reader.Read(); count++)
        {
            writer.Write(session, json, reader, options);
            if (count % RowsBetweenFlushes == 0)
            {
                await flush();
            }
        }

        json.WriteEndArray();
    }
}
