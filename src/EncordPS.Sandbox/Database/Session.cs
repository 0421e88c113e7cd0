using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Database;

/// <summary>
/// One use of the database: a connection and, for writing, a transaction that is undone unless committed.
/// </summary>
internal sealed class Session(
    SqliteConnection connection, SqliteTransaction? transaction, IDisposable? turn) : IDisposable
{
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs an INSERT and gives the new row's integer key.</summary>
    public long Insert(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Scalar<long>(sql + " RETURNING id", parameters);

    /// <returns>The first column of the first row, or the type's default when there is none.</returns>
    public T? Scalar<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
    }

    public T? First<T>(
        string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : class
    {
        using SqliteCommand command = Command(sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? map(reader) : null;
    }

    public List<T> All<T>(
        string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>A command for callers that read their rows one by one, without holding them all.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters)
        {
            command.Parameters.AddWithValue(name, ToSql(value));
        }

        return command;
    }

    public void Commit() => transaction!.Commit();

    public void Dispose()
    {
        transaction?.Dispose();
        connection.Dispose();
        turn?.Dispose();
    }

    private static object ToSql(object? value) => value switch
    {
        null => DBNull.Value,
        Guid uuid => uuid.ToString(),
        DateTimeOffset time => SqlTime.ToSql(time),
        bool flag => flag ? 1 : 0,
        _ => value,
    };
}
