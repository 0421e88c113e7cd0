using System.Security;

namespace EncordPS.Authentication;

/// <summary>The key that the environment names, with the variables and the order of the service's Python SDK.</summary>
internal static class EnvironmentKey
{
    public const string KeyFileVariable = "ENCORD_SSH_KEY_FILE";
    public const string KeyTextVariable = "ENCORD_SSH_KEY";

    /// <summary>
    /// The file wins over the text, and a file that is missing does not fall back to the text: the wrong key in
    /// silence would be worse than an error.
    /// </summary>
    /// <param name="passphrase">Null or empty for none.</param>
    /// <param name="environment">Looks a variable up; null asks the process.</param>
    /// <returns>Null when neither variable has a value.</returns>
    /// <exception cref="EncordKeyException">A variable is set and its key cannot be used.</exception>
    public static SshKeyCredential? Load(SecureString? passphrase = null, Func<string, string?>? environment = null)
    {
        environment ??= Environment.GetEnvironmentVariable;
        if (environment(KeyFileVariable) is { Length: > 0 } path)
        {
            return LoadFile(path, passphrase);
        }

        return environment(KeyTextVariable) is { Length: > 0 } text
            ? SshKeyCredential.Parse(text.AsSpan(), passphrase, KeyOrigin.VariableText(KeyTextVariable))
            : null;
    }

    private static SshKeyCredential LoadFile(string path, SecureString? passphrase)
    {
        KeyFile.RefuseKeyText(path);
        var absolute = KeyFile.Resolve(path);
        return SshKeyCredential.Load(absolute, passphrase, KeyOrigin.VariableFile(KeyFileVariable, absolute));
    }
}
