namespace EncordPS.Sandbox.Faults;

/// <summary>Draws the fault of each request: the same one for the same seed and the same place in the order.</summary>
internal static class FaultDraw
{
    /// <returns>The fault, or null when the request is to go well.</returns>
    public static FaultKind? Draw(FaultProfile profile, long request)
    {
        double number = Number(profile.Seed, request);
        foreach ((FaultKind kind, double rate) in profile.Rates)
        {
            number -= rate;
            if (number < 0)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>
    /// A number from 0 to 1 without a state that concurrent requests would have to share: SplitMix64, from
    /// https://prng.di.unimi.it/splitmix64.c.
    /// </summary>
    private static double Number(int seed, long request)
    {
        ulong bits = unchecked(((ulong)seed << 32) + ((ulong)(request + 1) * 0x9E3779B97F4A7C15));
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EB);
        return ((bits ^ (bits >> 31)) >> 11) / (double)(1UL << 53);
    }
}
