namespace EncordPS.FrameworkCheck.Support;

/// <summary>What the checks find on disk.</summary>
/// <param name="SandboxProgram">The assembly of the sandbox.</param>
/// <param name="Keys">The folder of the keys that ssh-keygen wrote for the tests; all but one are the same key.</param>
internal sealed record Place(string SandboxProgram, string Keys)
{
    public const string PlainKey = "test-ed25519";
    public const string Passphrase = "p@ss wörd";
    public const string Fingerprint = "SHA256:zAEBULkMyWeiEaGO6S5ZZLMT8gToE+Zc9i6Q8Xdho8c";

    public string Key(string name) => Path.Combine(Keys, name);
}
