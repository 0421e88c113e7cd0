using System.Security;

namespace EncordPS.Sessions;

/// <summary>
/// Reads secrets with the Get-Secret of Microsoft.PowerShell.SecretManagement. Found by its name when it is needed: the
/// module does not depend on it, and any vault will do.
/// </summary>
internal sealed class SecretVault(PSCmdlet cmdlet)
{
    private const string Script =
        "param($command, $name, $vault) $place = @{}; if ($vault) { $place.Vault = $vault }; "
        + "& $command -Name $name @place -ErrorAction Stop";

    /// <summary>Reads a secret; what prevents that ends the command with the reason.</summary>
    public SecureString Read(string name, string? vault)
    {
        CommandInfo command = cmdlet.InvokeCommand.GetCommand(
            "Get-Secret", CommandTypes.Cmdlet | CommandTypes.Function | CommandTypes.Alias)
            ?? throw Stop(
                "-SecretName needs Get-Secret, and no module here has it.", ErrorIds.SecretManagementMissing, ErrorCategory.NotInstalled,
                name,
                "Install-Module Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore; "
                + "then Register-SecretVault and Set-Secret.");
        object?[] found = Run(command, name, vault);
        return found.Length == 1 && ToSecure(found[0]) is { } secret
            ? secret
            : throw Stop(
                $"The secret '{name}' is {Describe(found)}, where a text was expected.",
                ErrorIds.SecretNotUsable, ErrorCategory.InvalidType, name,
                "Store the text of the private key, or of the token: Set-Secret -Name <name> -Secret (Get-Content <key file> -Raw)");
    }

    private object?[] Run(CommandInfo command, string name, string? vault)
    {
        try
        {
            return [.. ScriptBlock.Create(Script).Invoke(command, name, vault).Select(PowerShellHost.Instance.Unwrap)];
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw Stop(
                $"The secret '{name}' cannot be read: {e.ErrorRecord.Exception.Message}",
                ErrorIds.SecretNotReadable, ErrorCategory.ReadError, name,
                "Get-SecretInfo lists the secrets; a locked vault is opened with Unlock-SecretVault or Unlock-SecretStore.");
        }
    }

    private static SecureString? ToSecure(object? secret)
    {
        if (secret is not string text)
        {
            return secret as SecureString;
        }

        SecureString secure = new();
        Array.ForEach(text.ToCharArray(), secure.AppendChar);
        return secure;
    }

    // The type alone: the value is secret whatever it is.
    private static string Describe(object?[] found) => found.Length switch
    {
        0 => "missing",
        1 => $"a {found[0]?.GetType().Name ?? "null"}",
        _ => "more than one object",
    };

    private RuntimeException Stop(string message, string id, ErrorCategory category, string name, string action)
    {
        cmdlet.ThrowTerminatingError(ErrorRecords.Create(message, id, category, name, action));
        return new RuntimeException(message);
    }
}
