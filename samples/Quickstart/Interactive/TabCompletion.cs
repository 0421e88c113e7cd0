using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace EncordPS.Quickstart.Interactive;

/// <summary>The engine's own completion, one proposal after another as the tab key is pressed again.</summary>
internal sealed class TabCompletion(Runspace runspace)
{
    private string _input = "";
    private CommandCompletion? _proposals;

    /// <summary>The next key was not the tab key: the following one starts afresh.</summary>
    public void Reset() => _proposals = null;

    public void Apply(EditBuffer buffer, bool forward)
    {
        CommandCompletion proposals = _proposals ?? Ask(buffer);
        if (proposals.GetNextResult(forward) is not { } proposal)
        {
            return;
        }

        // Always into the line as it was typed: the text in the buffer holds the proposal before.
        string head = _input[..proposals.ReplacementIndex];
        string tail = _input[(proposals.ReplacementIndex + proposals.ReplacementLength)..];
        buffer.Set(head + proposal.CompletionText + tail, head.Length + proposal.CompletionText.Length);
    }

    private CommandCompletion Ask(EditBuffer buffer)
    {
        using var pipeline = PowerShell.Create(runspace);
        _input = buffer.Text;
        _proposals = CommandCompletion.CompleteInput(_input, buffer.Cursor, null, pipeline);
        return _proposals;
    }
}
