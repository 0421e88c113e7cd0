namespace EncordPS.Bulk;

/// <summary>How much is sent at once.</summary>
/// <param name="BatchSize">The most inputs in a request.</param>
/// <param name="ThrottleLimit">The most requests under way at the same time.</param>
internal sealed record BatchLimits(int BatchSize, int ThrottleLimit = BatchLimits.DefaultThrottle)
{
    public const int DefaultThrottle = 4;

    /// <summary>A request of some 20 KB: well below any limit, and large enough to make the round trips rare.</summary>
    public static readonly BatchLimits OfIds = new(500);

    /// <summary>Ids that travel in the URL, of which servers take 8 KB.</summary>
    public static readonly BatchLimits OfIdsInUrl = new(100);

    /// <summary>The most that the service changes in one request.</summary>
    public static readonly BatchLimits OfPatches = new(1000);

    /// <summary>All inputs with the same key in one request.</summary>
    public static readonly BatchLimits WholeKeys = new(int.MaxValue);
}
