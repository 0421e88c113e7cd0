using System.Globalization;

namespace EncordPS.Sandbox.Protocol;

/// <summary>Times as clients send them: ISO 8601, where a missing zone means UTC.</summary>
internal static class WireTime
{
    public static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
