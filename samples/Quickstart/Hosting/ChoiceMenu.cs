using System.Management.Automation.Host;

namespace EncordPS.Quickstart.Hosting;

/// <summary>"[Y] Yes  [N] No  (default is "Y"): " and what an answer to it means.</summary>
internal sealed class ChoiceMenu(IReadOnlyList<ChoiceDescription> choices, int defaultChoice)
{
    public string Question
    {
        get
        {
            string options = string.Join("  ", choices.Select(choice => $"[{KeyOf(choice)}] {NameOf(choice)}"));
            string hint = HasDefault ? $"  (default is \"{KeyOf(choices[defaultChoice])}\")" : "";
            return $"{options}{hint}: ";
        }
    }

    private bool HasDefault => defaultChoice >= 0 && defaultChoice < choices.Count;

    /// <returns>The index of the choice, or null when the answer is none of them.</returns>
    public int? Match(string answer)
    {
        string typed = answer.Trim();
        if (typed.Length == 0)
        {
            return HasDefault ? defaultChoice : null;
        }

        int index = choices.ToList().FindIndex(choice => IsMeant(choice, typed));
        return index < 0 ? null : index;
    }

    private static bool IsMeant(ChoiceDescription choice, string typed) =>
        typed.Equals(KeyOf(choice), StringComparison.OrdinalIgnoreCase)
        || typed.Equals(NameOf(choice), StringComparison.OrdinalIgnoreCase);

    private static string NameOf(ChoiceDescription choice) => choice.Label.Replace("&", "", StringComparison.Ordinal);

    // The letter after "&" is the short answer; a label without one is its own answer.
    private static string KeyOf(ChoiceDescription choice)
    {
        int mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return mark < 0 || mark == choice.Label.Length - 1
            ? NameOf(choice)
            : choice.Label.Substring(mark + 1, 1).ToUpperInvariant();
    }
}
