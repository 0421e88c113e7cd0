using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace EncordPS.Tests.Support;

/// <summary>Keeps the text that the engine writes; nobody is there to answer questions.</summary>
internal sealed class RecordingUserInterface : PSHostUserInterface
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public override PSHostRawUserInterface RawUI { get; } = new FixedRawUserInterface();

    public void Clear() => _text.Clear();

    public override void Write(string value) => _text.Append(GetOutputString(value, supportsVirtualTerminal: false));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Write(value + "\n");

    public override void WriteErrorLine(string value) => WriteLine("ERROR: " + value);

    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // The progress stream has it.
    }

    public override string ReadLine() => throw Nobody();

    public override SecureString ReadLineAsSecureString() => throw Nobody();

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) => throw Nobody();

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw Nobody();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) => throw Nobody();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw Nobody();

    private static HostException Nobody() => new("A question was asked where nobody can answer.");
}
