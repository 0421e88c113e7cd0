using System.Text.RegularExpressions;

namespace EncordPS.Sandbox.Media;

/// <summary>How the channels of a time series are drawn. What is out of bounds is refused, here and in answers to SDKs.</summary>
internal static partial class TimeSeriesSettings
{
    private const int MostChannels = 100;
    private const int LongestLabel = 1024;

    /// <returns>The settings as JSON text, or null when there are none.</returns>
    public static string? Read(Fields fields, string name)
    {
        if (fields.OptionalObject(name) is not { } settings)
        {
            return null;
        }

        Fields channels = settings.Object("channels");
        string[] columns = [.. channels.Properties().Select(channel => channel.Name)];
        if (columns.Length > MostChannels)
        {
            throw settings.Wrong("channels", $"At most {MostChannels} channels are allowed", "too_long");
        }

        Array.ForEach(columns, column => Check(channels.Object(column)));
        return fields.OptionalJson(name);
    }

    private static void Check(Fields channel)
    {
        channel.Flag("hidden");
        if (channel.OptionalText("label") is { } label && label.Length is 0 or > LongestLabel)
        {
            throw channel.Wrong("label", $"String should have 1 to {LongestLabel} characters", "string_too_long");
        }

        if (channel.OptionalText("color") is { } color && !Colour().IsMatch(color))
        {
            throw channel.Wrong("color", "String should be #rgb, #rrggbb or #rrggbbaa", "string_pattern_mismatch");
        }

        switch (channel.OptionalText("style") ?? "line")
        {
            case "line":
                CheckRange(channel, "lineWidth", 0.5, 6);
                break;
            case "points":
                CheckRange(channel, "pointRadius", 1, 8);
                break;
            default:
                throw channel.Wrong("style", "Input should be 'line' or 'points'", "literal_error");
        }
    }

    private static void CheckRange(Fields channel, string name, double least, double most)
    {
        if (channel.OptionalNumber(name) is { } number && (number < least || number > most))
        {
            throw channel.Wrong(name, $"Input should be between {least} and {most}", "value_error");
        }
    }

    [GeneratedRegex("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$")]
    private static partial Regex Colour();
}
