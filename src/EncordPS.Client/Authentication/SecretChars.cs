using System.Runtime.InteropServices;
using System.Security;

namespace EncordPS.Authentication;

/// <summary>The characters of a SecureString, cleared again on Dispose.</summary>
internal sealed class SecretChars : IDisposable
{
    public SecretChars(SecureString secret)
    {
        Chars = new char[secret.Length];
        var memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            Marshal.Copy(memory, Chars, 0, Chars.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }

    public char[] Chars { get; }

    public int Length => Chars.Length;

    public void Dispose() => Array.Clear(Chars, 0, Chars.Length);
}
