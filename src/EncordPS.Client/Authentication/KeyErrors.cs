namespace EncordPS.Authentication;

/// <summary>Every way in which a credential is refused, each with what to do next.</summary>
internal static class KeyErrors
{
    public const string CreateKey =
        "Create a key with 'ssh-keygen -t ed25519 -f <file>' and register its public half with Encord.";

    private const string CopyAgain = "Copy the whole file again, from the BEGIN line to the END line.";

    public static EncordKeyException NotFound(KeyOrigin origin) => Create(
        EncordKeyProblem.NotFound, origin, "does not exist.", "Check the path. No key yet? " + CreateKey);

    public static EncordKeyException IsDirectory(KeyOrigin origin) => Create(
        EncordKeyProblem.IsDirectory, origin, "is a directory.", "Give the path of the private key file inside it.");

    public static EncordKeyException Unreadable(KeyOrigin origin) => Create(
        EncordKeyProblem.Unreadable,
        origin,
        "cannot be read.",
        "Check that your account may read it and that no program holds it open.");

    public static EncordKeyException Empty(KeyOrigin origin) => Create(
        EncordKeyProblem.Empty, origin, "is empty.", "Give the private key that ssh-keygen wrote.");

    // The "path" is the secret here, so neither the message nor KeyPath may repeat it.
    public static EncordKeyException KeyTextGivenAsPath() => new(
        EncordKeyProblem.KeyTextGivenAsPath,
        "The text of a private key was given where the path of a key file is expected.",
        "Give the path of the file, or hand the text over as key text (in the environment: ENCORD_SSH_KEY).");

    public static EncordKeyException PublicKeyGiven(KeyOrigin origin) => Create(
        EncordKeyProblem.PublicKeyGiven,
        origin,
        "is a public key; signing needs the private one.",
        "Use the file beside it whose name has no '.pub' at the end.");

    public static EncordKeyException NotOpenSsh(KeyOrigin origin, string reason, string action) =>
        Create(EncordKeyProblem.NotOpenSsh, origin, reason, action);

    public static EncordKeyException NotEd25519(KeyOrigin origin, string keyType) => Create(
        EncordKeyProblem.NotEd25519, origin, $"is a key of type {keyType}; Encord accepts Ed25519 only.", CreateKey);

    public static EncordKeyException EscapedNewlines(KeyOrigin origin) => Create(
        EncordKeyProblem.EscapedNewlines,
        origin,
        @"has its line breaks written as the two characters '\n'.",
        @"Replace each '\n' with a real line break or a space, or give the path of the key file instead.");

    public static EncordKeyException Truncated(KeyOrigin origin) =>
        Create(EncordKeyProblem.Truncated, origin, "is incomplete: a part of the key is missing.", CopyAgain);

    public static EncordKeyException Damaged(KeyOrigin origin, string detail) =>
        Create(EncordKeyProblem.Damaged, origin, $"is damaged: {detail}.", CopyAgain);

    public static EncordKeyException UnsupportedEncryption(KeyOrigin origin, string detail) => Create(
        EncordKeyProblem.UnsupportedEncryption,
        origin,
        $"is encrypted in an unsupported way: {detail}.",
        "Encrypt it anew with 'ssh-keygen -p -Z aes256-ctr -a 16 -f <file>'.");

    public static EncordKeyException PassphraseRequired(KeyOrigin origin) => Create(
        EncordKeyProblem.PassphraseRequired,
        origin,
        "is encrypted and no passphrase was given.",
        "Give its passphrase, or remove it from a copy with 'ssh-keygen -p -f <file>'.");

    public static EncordKeyException PassphraseWrong(KeyOrigin origin) => Create(
        EncordKeyProblem.PassphraseWrong,
        origin,
        "cannot be opened with this passphrase.",
        "Try it with 'ssh-keygen -y -f <file>'. If that refuses it too, the passphrase is wrong or the file damaged.");

    public static EncordKeyException InvalidBearerToken() => new(
        EncordKeyProblem.InvalidBearerToken,
        "The bearer token is empty or holds spaces, line breaks or characters outside ASCII.",
        "Give the token alone, without quotes, the word 'Bearer' or a line break at its end.");

    private static EncordKeyException Create(
        EncordKeyProblem problem, KeyOrigin origin, string predicate, string action) =>
        new(problem, $"{origin} {predicate}", action, origin.Path);
}
