using System.ComponentModel;

namespace EncordPS.Formatting;

/// <summary>
/// Access and its changes as they read well: like a diff, coloured where the host has colours. For EncordPS.Format.ps1xml only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AccessText
{
    /// <summary>A place, with its id: several can have the same title.</summary>
    public static string Place(string? scope, string? title, string? id) =>
        ViewText.Plain(string.IsNullOrEmpty(id) ? scope : string.IsNullOrEmpty(title) ? $"{scope} ({id})" : $"{scope} '{title}' ({id})")!;

    /// <summary>A change: + what comes, - what goes, ~ what becomes something else.</summary>
    /// <param name="change">An AccessChange or an AccessResult.</param>
    /// <param name="style">$PSStyle; null in Windows PowerShell.</param>
    public static string? Change(object? change, object? style)
    {
        PSObject record = PSObject.AsPSObject(change);
        string old = Read(record, "CurrentRole");
        string role = Read(record, "Role");
        return Read(record, "Action") switch
        {
            "Add" => StateText.Paint(ViewText.Plain($"+ {role}"), "Green", style),
            "Remove" => StateText.Paint(ViewText.Plain($"- {old}"), "Red", style),
            _ => StateText.Paint(ViewText.Plain($"~ {old} -> {role}"), "Yellow", style),
        };
    }

    /// <summary>What became of a change.</summary>
    public static string? Outcome(string? outcome, object? style) => StateText.Paint(outcome, ColorOf(outcome), style);

    private static string? ColorOf(string? outcome) => outcome switch
    {
        "Done" => "Green",
        "Failed" => "Red",
        "Drifted" or "Refused" => "Yellow",
        _ => null,
    };

    private static string Read(PSObject record, string name) => record.Properties[name]?.Value?.ToString() ?? "";
}
