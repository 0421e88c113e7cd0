using System.Reflection;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.Database;

/// <summary>
/// The SQLite file. Readers work side by side and see a stable picture (WAL); writers take turns here,
/// in order, rather than by SQLite's busy polling.
/// </summary>
internal sealed class SandboxDatabase : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly string _connectionString;

    public SandboxDatabase(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();
        using Session session = Read();
        session.Execute("PRAGMA journal_mode = WAL");
        session.Execute(Schema());
    }

    public string Path { get; }

    public Session Read() => new(Connect(), transaction: null, turn: null);

    /// <summary>Waits for this writer's turn and opens a transaction.</summary>
    public async Task<Session> WriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        return BeginWriting();
    }

    /// <inheritdoc cref="WriteAsync"/>
    public Session Write()
    {
        _writing.Wait();
        return BeginWriting();
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writing.Dispose();
    }

    private Session BeginWriting()
    {
        var turn = new Turn(_writing);
        try
        {
            SqliteConnection connection = Connect();
            return new Session(connection, connection.BeginTransaction(), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using SqliteCommand pragma = connection.CreateCommand();

        // Enough in WAL mode for what was acknowledged to survive the end of the process, however abrupt.
        pragma.CommandText = "PRAGMA synchronous = NORMAL";
        pragma.ExecuteNonQuery();
        return connection;
    }

    private static string Schema()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("schema.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class Turn(SemaphoreSlim writing) : IDisposable
    {
        public void Dispose() => writing.Release();
    }
}
