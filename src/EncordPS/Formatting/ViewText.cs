using System.Collections;
using System.ComponentModel;

namespace EncordPS.Formatting;

/// <summary>What the views show where a property's own text would not do. For EncordPS.Format.ps1xml only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewText
{
    private static readonly string[] s_units = ["B", "KB", "MB", "GB", "TB", "PB"];

    /// <summary>A number of bytes in the largest unit that leaves at least 1, by 1024.</summary>
    public static string? Size(long? bytes)
    {
        if (bytes is not { } size)
        {
            return null;
        }

        double value = size;
        int unit = 0;
        for (; value >= 1024 && unit < s_units.Length - 1; unit++)
        {
            value /= 1024;
        }

        return string.Format(InvariantCulture, unit == 0 ? "{0:N0} {1}" : "{0:N1} {1}", value, s_units[unit]);
    }

    /// <summary>A length in seconds as hours, minutes and seconds.</summary>
    public static string? Length(double? seconds) =>
        seconds is { } value and >= 0 and < 1e9
            ? TimeSpan.FromSeconds(value).ToString(value < 3600 ? @"m\:ss" : @"h\:mm\:ss", InvariantCulture)
            : null;

    /// <summary>A short time in milliseconds.</summary>
    public static string? Milliseconds(TimeSpan? time) =>
        time is { } value ? string.Format(InvariantCulture, "{0:N0} ms", value.TotalMilliseconds) : null;

    /// <summary>How far a clock is ahead (+) or behind (-), in seconds.</summary>
    public static string? Skew(TimeSpan? skew) =>
        skew is { } value ? string.Format(InvariantCulture, "{0:+#,##0;-#,##0;0} s", value.TotalSeconds) : null;

    /// <summary>A time in the local zone, to the minute.</summary>
    public static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", InvariantCulture);

    /// <summary>A URL without its query: that part may open the door.</summary>
    public static string? WithoutQuery(string? url)
    {
        int query = url?.IndexOf('?') ?? -1;
        return Plain(query < 0 ? url : url!.Substring(0, query) + "?…");
    }

    /// <summary>A text of the service in one line, with nothing in it that a terminal would carry out or that opens a URL.</summary>
    public static string? Plain(string? text) =>
        text is null ? null : PlainText.Line(text.Contains("//") ? Redaction.Apply(text) : text);

    /// <summary>Several texts of the service, or things that are shown by theirs.</summary>
    public static string?[]? PlainAll(IEnumerable? items) =>
        items?.Cast<object?>()
            .Select(static item => Plain(item is DictionaryEntry pair ? $"[{pair.Key}, {pair.Value}]" : item?.ToString()))
            .ToArray();

    /// <summary>Width and height in pixels.</summary>
    public static string? Pixels(long? width, long? height) =>
        width is null || height is null ? null : string.Format(InvariantCulture, "{0}x{1}", width, height);

    /// <summary>The units of an upload job: done of all.</summary>
    public static string Units(DatasetDataLongPolling state) =>
        string.Format(InvariantCulture, "{0:N0}/{1:N0}", state.UnitsDoneCount, state.Units.Total);
}
