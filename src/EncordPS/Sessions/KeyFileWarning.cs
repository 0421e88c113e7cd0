using EncordPS.Authentication;

namespace EncordPS.Sessions;

/// <summary>Warns of a private key that others on the machine can read, as ssh does.</summary>
internal static class KeyFileWarning
{
    public static void WriteIfNeeded(Cmdlet cmdlet, SshKeyCredential? credential)
    {
        if (credential?.IsReadableByOthers == true)
        {
            cmdlet.WriteWarning("Other users of this machine can read the private key file. Take that away with: chmod 600 <file>");
        }
    }
}
