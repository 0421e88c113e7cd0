using System.Security;
using EncordPS.Quickstart.Terminals;

namespace EncordPS.Quickstart.Hosting;

/// <summary>Reads a secret key by key: it is never a string and never on the screen.</summary>
internal static class SecretReader
{
    public static SecureString Read(Terminal terminal)
    {
        var secret = new SecureString();
        ConsoleKeyInfo key = Console.ReadKey(intercept: true);
        while (key.Key != ConsoleKey.Enter)
        {
            terminal.Write(Apply(secret, key));
            key = Console.ReadKey(intercept: true);
        }

        terminal.WriteLine();
        secret.MakeReadOnly();
        return secret;
    }

    /// <returns>What the screen shows for the key.</returns>
    private static string Apply(SecureString secret, ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
        {
            secret.RemoveAt(secret.Length - 1);
            return "\b \b";
        }

        if (char.IsControl(key.KeyChar))
        {
            return "";
        }

        secret.AppendChar(key.KeyChar);
        return "*";
    }
}
