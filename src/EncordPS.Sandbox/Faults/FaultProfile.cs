using System.Collections.Immutable;
using System.Globalization;

namespace EncordPS.Sandbox.Faults;

/// <summary>
/// Which faults happen, how often, and from which seed. Written as a list of names, each with its share of the
/// requests: <c>server-errors,lost-reply:0.05,seed=7</c>.
/// </summary>
public sealed class FaultProfile
{
    private const double DefaultRate = 0.1;

    /// <summary>Sets of faults that go together; a rate behind the name is that of the whole set.</summary>
    private static readonly Dictionary<string, FaultKind[]> s_sets = new()
    {
        ["rate-limits"] = [FaultKind.RateLimit, FaultKind.RateLimitDate, FaultKind.RateLimitBare, FaultKind.RateLimitEnvelope],
        ["server-errors"] = [FaultKind.ServerError, FaultKind.BadGateway, FaultKind.Unavailable, FaultKind.GatewayTimeout],
        ["network"] = [FaultKind.Refused, FaultKind.ResetBefore, FaultKind.ResetDuring, FaultKind.LostReply],
        ["garbled"] = [FaultKind.Truncated, FaultKind.Malformed],
        ["slow"] = [FaultKind.Stall, FaultKind.Trickle],
        ["all"] = [.. Enum.GetValues<FaultKind>().Where(kind => kind is not FaultKind.ClockSkew)],
    };

    private static readonly Dictionary<string, FaultKind> s_kinds =
        Enum.GetValues<FaultKind>().ToDictionary(NameOf);

    private FaultProfile(string text, int seed, ImmutableArray<(FaultKind, double)> rates)
    {
        Text = text;
        Seed = seed;
        Rates = rates;
    }

    /// <summary>A server that does nothing wrong.</summary>
    public static FaultProfile None { get; } = new("none", 0, []);

    /// <summary>What can be written in a profile.</summary>
    public static IEnumerable<string> Names => [.. s_sets.Keys, .. s_kinds.Keys];

    /// <summary>The profile as it was written.</summary>
    public string Text { get; }

    /// <summary>The same seed gives the same faults to the same order of requests.</summary>
    public int Seed { get; }

    /// <summary>The faults, each with the share of the requests that it befalls.</summary>
    public ImmutableArray<(FaultKind Kind, double Rate)> Rates { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The name of a fault in a profile.</summary>
    public static string NameOf(FaultKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>Reads a profile.</summary>
    /// <exception cref="FormatException">A name or a number is not understood; the message says which.</exception>
    public static FaultProfile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int seed = 1;
        ImmutableArray<(FaultKind, double)>.Builder rates = ImmutableArray.CreateBuilder<(FaultKind, double)>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("seed=", StringComparison.Ordinal))
            {
                seed = ParseSeed(part["seed=".Length..]);
            }
            else if (part != None.Text)
            {
                rates.AddRange(ParseFaults(part));
            }
        }

        return rates.Sum(rate => rate.Item2) <= 1
            ? new FaultProfile(text, seed, rates.ToImmutable())
            : throw new FormatException($"The rates of '{text}' are more than 1 together.");
    }

    private static IEnumerable<(FaultKind, double)> ParseFaults(string part)
    {
        string[] words = part.Split(':', 2);
        double rate = words.Length == 1 ? DefaultRate : ParseRate(words[1]);
        FaultKind[] kinds = s_sets.TryGetValue(words[0], out FaultKind[]? set) ? set
            : s_kinds.TryGetValue(words[0], out FaultKind kind) ? [kind]
            : throw new FormatException($"There is no fault '{words[0]}'; there are {string.Join(", ", Names)}.");
        return kinds.Select(kind => (kind, rate / kinds.Length));
    }

    private static double ParseRate(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double rate) && rate is >= 0 and <= 1
            ? rate
            : throw new FormatException($"A rate is a number from 0 to 1, not '{text}'.");

    private static int ParseSeed(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seed)
            ? seed
            : throw new FormatException($"A seed is a whole number, not '{text}'.");
}
