using System.Collections;
using System.Collections.Concurrent;

namespace EncordPS.Completion;

/// <summary>
/// What the vaults of Microsoft.PowerShell.SecretManagement have, for Tab. Asked in a runspace without a console, so that a
/// locked vault is a failure and no question.
/// </summary>
internal static class SecretNames
{
    private const string Script =
        "param($command, $parameters) if (Get-Command $command -ErrorAction Ignore) "
        + "{ & $command @parameters -ErrorAction Ignore | ForEach-Object Name }";

    private static readonly ConcurrentDictionary<string, TabAnswer<string[]>> s_answers = new(StringComparer.Ordinal);

    /// <summary>The names of the vaults.</summary>
    public static string[] OfVaults() => Ask("Get-SecretVault", []);

    /// <summary>The names of the secrets of one vault, or of all.</summary>
    public static string[] OfSecrets(string? vault) => Ask("Get-SecretInfo", vault is null ? [] : new() { ["Vault"] = vault });

    private static string[] Ask(string command, Hashtable parameters) => s_answers
        .GetOrAdd($"{command} {parameters["Vault"]}", static _ => new([]))
        .Get(() => Task.FromResult(Run(command, parameters)));

    private static string[]? Run(string command, Hashtable parameters)
    {
        try
        {
            using PowerShell shell = PowerShell.Create(RunspaceMode.NewRunspace);
            return [.. shell.AddScript(Script).AddArgument(command).AddArgument(parameters).Invoke<string>()];
        }
        catch (RuntimeException)
        {
            // At the prompt nobody asked for an error.
            return null;
        }
    }
}
