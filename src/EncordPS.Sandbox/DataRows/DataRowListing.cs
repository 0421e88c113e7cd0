namespace EncordPS.Sandbox.DataRows;

/// <summary>Rows that go from the database to the client one by one, so that their number costs no memory.</summary>
internal sealed class DataRowListing(SandboxDatabase database, DataRowReader rows, DataRowQuery query) : IJsonStream
{
    /// <summary>About 36 KB: the first rows arrive early, and flushing costs little.</summary>
    private const int RowsBetweenFlushes = 64;

    public async Task WriteAsync(Utf8JsonWriter json, Func<Task> flush, CancellationToken cancellationToken)
    {
        using Session session = database.Read();
        json.WriteStartArray();
        int count = 0;
        foreach (DataRow row in rows.Read(session, query))
        {
            JsonSerializer.Serialize(json, row, WireJson.SnakeCase);
            if (++count % RowsBetweenFlushes == 0)
            {
                await flush();
            }
        }

        json.WriteEndArray();
    }
}
