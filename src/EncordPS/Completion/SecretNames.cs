using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;

namespace EncordPS.Completion;

/// <summary>
/// What the vaults of Microsoft.PowerShell.SecretManagement have, for Tab. Asked in a runspace without a console, so that a
/// locked vault is a failure and no question; whoever asks waits a moment at most, and then has what is known by then.
/// </summary>
internal static class SecretNames
{
    private const string Script =
        "param($command, $parameters) if (Get-Command $command -ErrorAction Ignore) { & $command @parameters -ErrorAction Ignore | ForEach-Object Name }";

    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(1);

    private static readonly ConcurrentDictionary<string, Answer> s_answers = new(StringComparer.Ordinal);

    /// <summary>The names of the vaults.</summary>
    public static string[] OfVaults() => Ask("Get-SecretVault", []);

    /// <summary>The names of the secrets of one vault, or of all.</summary>
    public static string[] OfSecrets(string? vault) => Ask("Get-SecretInfo", vault is null ? [] : new() { ["Vault"] = vault });

    private static string[] Ask(string command, Hashtable parameters)
    {
        string key = $"{command} {parameters["Vault"]}";
        Answer answer = s_answers.AddOrUpdate(
            key, _ => new Answer(command, parameters), (_, known) => known.IsOld ? new Answer(command, parameters) : known);
        return answer.Names.Wait(s_patience) ? answer.Names.Result : [];
    }

    private static string[] Run(string command, Hashtable parameters)
    {
        try
        {
            using PowerShell shell = PowerShell.Create(RunspaceMode.NewRunspace);
            return [.. shell.AddScript(Script).AddArgument(command).AddArgument(parameters).Invoke<string>()];
        }
        catch (RuntimeException)
        {
            // At the prompt nobody asked for an error.
            return [];
        }
    }

    private sealed class Answer(string command, Hashtable parameters)
    {
        private readonly Stopwatch _age = Stopwatch.StartNew();

        public Task<string[]> Names { get; } = Task.Run(() => Run(command, parameters));

        public bool IsOld => Names.IsCompleted && _age.Elapsed > s_lifetime;
    }
}
