namespace EncordPS.ImportRecords;

/// <summary>
/// How much one job is given: little at first, and more as long as the jobs end soon. It follows from what the journal has, so
/// that a run that goes on begins where the one before was.
/// </summary>
internal sealed class ChunkSize
{
    public const int FirstUnits = 100;

    // What waits for its answer is in memory several times.
    private const long MostBytes = 4 * 1024 * 1024;
    private const long FirstBytes = 256 * 1024;

    private static readonly TimeSpan s_wanted = TimeSpan.FromMinutes(2);

    private long _limit = MostBytes;

    /// <summary>The most units that a job is to have now.</summary>
    public int Units { get; private set; } = FirstUnits;

    /// <summary>The most bytes that the service is known to take.</summary>
    public long TakenBytes { get; private set; }

    /// <summary>
    /// The most bytes that a job is to have now: what the service is known to take, or twice that to find out. Whoever finds out is
    /// alone, so that a limit costs one request.
    /// </summary>
    public long BytesFor(bool mayFindOut) =>
        mayFindOut ? Math.Min(_limit, Math.Max(FirstBytes, TakenBytes * 2)) : Math.Min(_limit, TakenBytes);

    /// <summary>Whether the length was refused before.</summary>
    public bool IsTooLong(long bytes) => bytes > _limit;

    /// <summary>The service took so much.</summary>
    public void Take(long bytes) => TakenBytes = Math.Max(TakenBytes, bytes);

    /// <summary>The service did not take so much.</summary>
    public void Refuse(long bytes)
    {
        _limit = Math.Min(_limit, TakenBytes < bytes ? Math.Max(TakenBytes, bytes / 2) : bytes / 2);
        TakenBytes = Math.Min(TakenBytes, _limit);
    }

    /// <summary>A job of so many units took so long.</summary>
    public void Learn(int units, TimeSpan took)
    {
        double wanted = units * (s_wanted.TotalSeconds / Math.Max(took.TotalSeconds, 1e-3));
        if (wanted > Units && units * 2L >= Units)
        {
            Units = (int)Math.Min(wanted, Units * 2L);
        }
        else if (wanted < Units / 2.0)
        {
            Units = Math.Max(1, Units / 2);
        }
    }
}
