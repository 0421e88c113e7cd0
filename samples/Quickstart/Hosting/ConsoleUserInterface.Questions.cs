using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace EncordPS.Quickstart.Hosting;

/// <summary>
/// Questions to the person at the keyboard. Without one they are refused with what to do instead,
/// because a script that waits for an answer nobody can give looks like a script that hangs.
/// </summary>
internal sealed partial class ConsoleUserInterface
{
    public override string ReadLine()
    {
        Require("a line of input");
        return Answer();
    }

    public override SecureString ReadLineAsSecureString()
    {
        Require("a secret");
        progress.Hide();
        return SecretReader.Read(terminal);
    }

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions)
    {
        Require("a value for " + string.Join(", ", descriptions.Select(field => field.Name)));
        Announce(caption, message);
        return descriptions.ToDictionary(field => field.Name, Ask);
    }

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Require("a confirmation, which -Confirm:$false gives beforehand");
        Announce(caption, message);
        var menu = new ChoiceMenu(choices, defaultChoice);
        int? chosen = null;
        while (chosen is null)
        {
            Put(menu.Question);
            chosen = menu.Match(Answer());
        }

        return chosen.Value;
    }

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) =>
        PromptForCredential(
            caption, message, userName, targetName, PSCredentialTypes.Default, PSCredentialUIOptions.Default);

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options)
    {
        Require("a credential");
        Announce(caption, message);
        if (string.IsNullOrEmpty(userName))
        {
            Put("User: ");
            userName = Answer();
        }

        Put($"Password for user {userName}: ");
        return new PSCredential(userName, SecretReader.Read(terminal));
    }

    private PSObject Ask(FieldDescription field)
    {
        Put(field.Name + ": ");
        // A type that this process does not know is the command's business to convert to.
        Type type = LanguagePrimitives.TryConvertTo(field.ParameterTypeFullName, out Type known)
            ? known
            : typeof(string);
        object answer = type == typeof(SecureString) ? SecretReader.Read(terminal) : Answer();
        return PSObject.AsPSObject(LanguagePrimitives.ConvertTo(answer, type));
    }

    private void Announce(string caption, string message)
    {
        foreach (string line in new[] { caption, message }.Where(line => !string.IsNullOrEmpty(line)))
        {
            Put(line + Environment.NewLine);
        }
    }

    // End of input is an answer too: an empty one would loop for ever in a menu without a default.
    private string Answer() =>
        terminal.Input.ReadLine() ?? throw new HostException("Input ended before the question was answered.");

    private void Require(string what)
    {
        if (!terminal.HasKeyboard)
        {
            throw new HostException(
                $"The command asks for {what}, but nobody is there to answer: input is redirected.");
        }
    }
}
