namespace EncordPS.Authentication;

/// <summary>Says what a text is that holds no OpenSSH private key; the mix-ups are few and known.</summary>
internal static class ForeignKeyText
{
    private const string Rewrite =
        "If it is an Ed25519 key, OpenSSH 9.6 or later rewrites it with 'ssh-keygen -p -f <file>'. Otherwise: "
            + KeyErrors.CreateKey;

    private const string UnknownAction =
        "Give the text of a private key, or the path of its file as a path. No key yet? " + KeyErrors.CreateKey;

    private static readonly string[] s_publicKeyMarkers =
    [
        "BEGIN PUBLIC KEY", "BEGIN SSH2 PUBLIC KEY", "BEGIN RSA PUBLIC KEY", "ssh-ed25519 ", "ssh-rsa ", "ecdsa-sha2-",
    ];

    private static readonly (string Marker, string Reason, string Action)[] s_formats =
    [
        ("BEGIN PRIVATE KEY", "is a PKCS#8 (PEM) key, not an OpenSSH one.", Rewrite),
        ("BEGIN ENCRYPTED PRIVATE KEY", "is an encrypted PKCS#8 (PEM) key, not an OpenSSH one.", Rewrite),
        ("BEGIN RSA PRIVATE KEY", "is an RSA key in PEM format; Encord accepts Ed25519 only.", KeyErrors.CreateKey),
        ("BEGIN DSA PRIVATE KEY", "is a DSA key in PEM format; Encord accepts Ed25519 only.", KeyErrors.CreateKey),
        ("BEGIN EC PRIVATE KEY", "is an ECDSA key in PEM format; Encord accepts Ed25519 only.", KeyErrors.CreateKey),
        (
            "PuTTY-User-Key-File",
            "is a PuTTY key, not an OpenSSH one.",
            "Convert it with 'puttygen <file> -O private-openssh-new -o <new file>', or in PuTTYgen with "
                + "Conversions > Export OpenSSH key (force new file format)."),
    ];

    public static EncordKeyException Explain(ReadOnlySpan<char> text, KeyOrigin origin)
    {
        if (text.IsWhiteSpace())
        {
            return KeyErrors.Empty(origin);
        }

        foreach (var (marker, reason, action) in s_formats)
        {
            if (Holds(text, marker))
            {
                return KeyErrors.NotOpenSsh(origin, reason, action);
            }
        }

        return IsPublicKey(text)
            ? KeyErrors.PublicKeyGiven(origin)
            : KeyErrors.NotOpenSsh(origin, "holds no OpenSSH private key.", UnknownAction);
    }

    private static bool IsPublicKey(ReadOnlySpan<char> text)
    {
        foreach (var marker in s_publicKeyMarkers)
        {
            if (Holds(text, marker))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<char> text, string marker) => text.IndexOf(marker.AsSpan()) >= 0;
}
