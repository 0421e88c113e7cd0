using System.Text;
using EncordPS.Errors;

namespace EncordPS.AccessPlans;

/// <summary>Changes as Markdown for a review: a diff for each place, in which signs tell what comes and what goes.</summary>
internal static class AccessMarkdown
{
    public static string Of(IReadOnlyList<PlannedScope> scopes)
    {
        StringBuilder text = new();
        text.Append(Heading(scopes)).Append('\n');
        foreach (PlannedScope scope in scopes)
        {
            text.Append(Invariant($"\n### {Escape(scope.Place.ToString())}{IdOf(scope)}\n\n```diff\n"));
            foreach (AccessChange change in scope.Changes)
            {
                text.Append(LineOf(change)).Append('\n');
            }

            text.Append("```\n");
        }

        return text.ToString();
    }

    private static string Heading(IReadOnlyList<PlannedScope> scopes)
    {
        AccessChange[] changes = [.. scopes.SelectMany(static scope => scope.Changes)];
        int Count(AccessAction action) => changes.Count(change => change.Action == action.ToString());
        return changes.Length == 0
            ? "## Access is as wanted"
            : Invariant($"## Access: {Count(AccessAction.Add)} to add, ")
                + Invariant($"{Count(AccessAction.Change)} to change, {Count(AccessAction.Remove)} to remove");
    }

    private static string IdOf(PlannedScope scope) => scope.Place.Id.Length > 0 ? $" `{scope.Place.Id}`" : "";

    // In a diff only lines that begin with + or - have a colour; a change has one of each.
    private static string LineOf(AccessChange change)
    {
        string who = PlainText.Line(change.Principal).Replace("```", "'''");
        string reason = PlainText.Line(change.Reason);
        return change.Action switch
        {
            nameof(AccessAction.Add) => $"+ {who}: {change.Role}  ({reason})",
            nameof(AccessAction.Remove) => $"- {who}: {change.CurrentRole}  ({reason})",
            _ => $"- {who}: {change.CurrentRole}\n+ {who}: {change.Role}  ({reason})",
        };
    }

    private static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char letter in PlainText.Line(text))
        {
            escaped.Append("\\`*_{}[]<>#|&".IndexOf(letter) >= 0 ? "\\" : "").Append(letter);
        }

        return escaped.ToString();
    }
}
