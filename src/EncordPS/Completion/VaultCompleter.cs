using System.Collections;
using System.Management.Automation.Language;

namespace EncordPS.Completion;

/// <summary>Completes the names of vaults, where Microsoft.PowerShell.SecretManagement is installed.</summary>
public sealed class VaultCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        QuotedNames.Completing(wordToComplete, SecretNames.OfVaults());
}
