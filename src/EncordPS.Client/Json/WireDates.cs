namespace EncordPS.Json;

/// <summary>Date-times as they are sent: ISO 8601 with six digits of fraction, or none where there is none.</summary>
internal static class WireDates
{
    private const long TicksPerMicrosecond = 10;

    /// <summary>For the v2 API: UTC is written Z.</summary>
    public static string ForV2(DateTimeOffset time) => Format(time, utc: "Z");

    /// <summary>For the legacy API: UTC is written +00:00.</summary>
    public static string? ForLegacy(DateTimeOffset? time) => time is { } value ? Format(value, utc: "+00:00") : null;

    private static string Format(DateTimeOffset time, string utc)
    {
        bool isWhole = time.Ticks % TimeSpan.TicksPerSecond / TicksPerMicrosecond == 0;
        string local = time.ToString(isWhole ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.ffffff", InvariantCulture);
        return local + (time.Offset == TimeSpan.Zero ? utc : time.ToString("zzz", InvariantCulture));
    }
}
