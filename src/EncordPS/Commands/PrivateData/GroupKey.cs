using System.Text.RegularExpressions;
using EncordPS.Binding;

namespace EncordPS.Commands;

/// <summary>Tells what unit an object belongs to: the text that a script block makes of it, or what a pattern finds in its URL.</summary>
internal sealed class GroupKey
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    private readonly Regex? _pattern;
    private readonly RecordScript? _script;

    /// <exception cref="ArgumentException">The pattern is none.</exception>
    public GroupKey(PSCmdlet command, object argument)
    {
        switch (PowerShellHost.Instance.Unwrap(argument))
        {
            case ScriptBlock script:
                _script = new RecordScript(command, "GroupBy", script)
                {
                    Wanted = "one text",
                    Advice = "Let it write one text for each object, or $null for an object that stands alone.",
                };
                break;
            case Regex pattern:
                _pattern = pattern;
                break;
            default:
                _pattern = new Regex(LanguagePrimitives.ConvertTo<string>(argument), RegexOptions.CultureInvariant, s_limit);
                break;
        }
    }

    /// <summary>Gives the name of the unit, null for an object that stands alone; writes an error when the script block fails.</summary>
    public bool TryRead(PSObject record, string url, out string? name)
    {
        name = null;
        if (_script is null)
        {
            Match match = _pattern!.Match(url);
            string found = match.Groups[match.Groups.Count > 1 ? 1 : 0].Value;
            name = found.Length > 0 ? found : null;
            return true;
        }

        if (!_script.TryRun(record, out PSObject? value))
        {
            return false;
        }

        name = value is null ? null : LanguagePrimitives.ConvertTo<string>(value);
        name = string.IsNullOrEmpty(name) ? null : name;
        return true;
    }
}
