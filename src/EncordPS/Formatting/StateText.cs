using System.ComponentModel;

namespace EncordPS.Formatting;

/// <summary>States in the colours of the host's $PSStyle, easy to scan. For EncordPS.Format.ps1xml only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StateText
{
    /// <summary>A state in its colour; plain where the host has no $PSStyle, and for a state that is not known.</summary>
    /// <param name="state">The service's word, such as DONE.</param>
    /// <param name="style">$PSStyle; null in Windows PowerShell. It takes the escapes out again where output is plain.</param>
    public static string? State(string? state, object? style) => Paint(ViewText.Plain(state), ColorOf(state), style);

    /// <summary>A number of failures, in the colour of a failure when there are any.</summary>
    public static string Failures(long count, object? style) =>
        Paint(count.ToString(InvariantCulture), count > 0 ? "Red" : null, style)!;

    private static string? ColorOf(string? state) => state?.ToUpperInvariant() switch
    {
        "DONE" => "Green",
        "ERROR" => "Red",
        "CANCELLED" => "Yellow",
        "PENDING" or "SUBMITTED" => "Cyan",
        _ => null,
    };

    // PSStyle is newer than what the module is compiled against.
    internal static string? Paint(string? text, string? color, object? style) =>
        color is not null
        && style is not null
        && Read(Read(style, "Foreground"), color) is string begin
        && Read(style, "Reset") is string end
            ? begin + text + end
            : text;

    private static object? Read(object? value, string property) =>
        value is null ? null : PSObject.AsPSObject(value).Properties[property]?.Value;
}
