using System.Collections;
using System.Management.Automation.Language;

namespace EncordPS.Completion;

/// <summary>Completes the names of secrets, where Microsoft.PowerShell.SecretManagement is installed.</summary>
public sealed class SecretCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        QuotedNames.Completing(wordToComplete, SecretNames.OfSecrets(fakeBoundParameters["Vault"] as string));
}
