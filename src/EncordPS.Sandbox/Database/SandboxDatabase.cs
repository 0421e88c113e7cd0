using System.Reflection;
using Dapper;
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

    static SandboxDatabase() => SqlTypes.Register();

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

    /// <summary>Reads something in a session of its own.</summary>
    public T Read<T>(Func<Session, T> use)
    {
        using Session session = Read();
        return use(session);
    }

    /// <summary>Waits for this writer's turn and opens a transaction.</summary>
    public async Task<Session> WriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        return BeginWriting();
    }

    /// <inheritdoc cref="WriteAsync(CancellationToken)"/>
    public Session Write()
    {
        _writing.Wait();
        return BeginWriting();
    }

    /// <summary>Writes in a transaction of its own, which is committed unless an exception comes out.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, T> use, CancellationToken cancellationToken)
    {
        using Session session = await WriteAsync(cancellationToken);
        T result = use(session);
        session.Commit();
        return result;
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writing.Dispose();
    }

    private Session BeginWriting()
    {
        try
        {
            SqliteConnection connection = Connect();
            return new Session(connection, connection.BeginTransaction(), _writing);
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();

        // With WAL, NORMAL is enough: what was acknowledged survives a killed process. Savepoints and changed pages stay in memory,
        // because each unit of a job would write 80 KB otherwise.
        connection.Execute("PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768");
        return connection;
    }

    private static string Schema()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("schema.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
