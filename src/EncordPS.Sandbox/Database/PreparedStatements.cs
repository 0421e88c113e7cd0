using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Database;

/// <summary>
/// Statements that a session runs for each of many units. Each is compiled once, because compiling takes most of the time of a unit.
/// </summary>
internal sealed class PreparedStatements(SqliteConnection connection, SqliteTransaction? transaction) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <returns>The first column of the first row; null when there is none.</returns>
    public object? Run(string sql, IEnumerable<(string Name, object? Value)> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            _commands[sql] = command = new SqliteCommand(sql, connection, transaction);
        }

        foreach ((string name, object? value) in values)
        {
            SqliteParameter parameter = command.Parameters.Contains(name)
                ? command.Parameters[name]
                : command.Parameters.Add(new SqliteParameter { ParameterName = name });
            parameter.Value = ToSql(value);
        }

        object? result = command.ExecuteScalar();
        return result is DBNull ? null : result;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private static object ToSql(object? value) => value switch
    {
        null => DBNull.Value,
        Guid uuid => uuid.ToString(),
        DateTimeOffset time => SqlTime.ToSql(time),
        Enum number => Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}
