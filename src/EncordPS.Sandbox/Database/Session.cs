using Dapper;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Database;

/// <summary>
/// One use of the database: a connection and, for writing, a transaction that is undone unless committed.
/// Parameters are the members of an object; their names stand in the SQL in the same case.
/// </summary>
/// <param name="turn">The writers' turn, which this writer holds.</param>
internal sealed class Session(SqliteConnection connection, SqliteTransaction? transaction, SemaphoreSlim? turn)
    : IDisposable
{
    private PreparedStatements? _prepared;

    /// <summary>Runs a statement that comes again for each of many units.</summary>
    /// <inheritdoc cref="PreparedStatements.Run"/>
    public object? RunAgain(string sql, params IEnumerable<(string Name, object? Value)> values) =>
        (_prepared ??= new PreparedStatements(connection, transaction)).Run(sql, values);

    /// <returns>How many rows were changed.</returns>
    public int Execute(string sql, object? parameters = null) => connection.Execute(sql, parameters, transaction);

    /// <summary>Runs an INSERT and gives the new row's integer key.</summary>
    public long Insert(string sql, object parameters) => Scalar<long>(sql + " RETURNING id", parameters);

    /// <returns>The first column of the first row, or the type's default when there is none.</returns>
    public T? Scalar<T>(string sql, object? parameters = null) =>
        connection.ExecuteScalar<T>(sql, parameters, transaction);

    /// <returns>The first row, or null when there is none.</returns>
    public T? First<T>(string sql, object? parameters = null)
        where T : class => connection.QueryFirstOrDefault<T>(sql, parameters, transaction);

    public List<T> All<T>(string sql, object? parameters = null) =>
        connection.Query<T>(sql, parameters, transaction).AsList();

    /// <summary>Reads the rows one by one, without holding them all.</summary>
    public IEnumerable<T> Each<T>(string sql, object? parameters = null) =>
        connection.Query<T>(sql, parameters, transaction, buffered: false);

    public void Commit() => transaction!.Commit();

    public void Dispose()
    {
        _prepared?.Dispose();
        transaction?.Dispose();
        connection.Dispose();
        turn?.Release();
    }
}
