using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class SshKeyCredentialTests
{
    [Theory]
    [InlineData("test-ed25519", null)]
    [InlineData("test-ed25519", "")]
    [InlineData("test-ed25519", "needless")]
    [InlineData("test-ed25519-aes256-ctr", TestKeys.Passphrase)]
    [InlineData("test-ed25519-aes256-cbc", TestKeys.Passphrase)]
    [InlineData("test-ed25519-aes256-gcm", TestKeys.Passphrase)]
    [InlineData("test-ed25519-16-rounds", TestKeys.Passphrase)]
    public void Loads_what_ssh_keygen_writes(string file, string? passphrase)
    {
        using var secret = passphrase is null ? null : TestKeys.Secure(passphrase);

        using var credential = SshKeyCredential.Load(TestKeys.PathOf(file), secret);

        Assert.Equal(EncordAuthenticationKind.SshKey, credential.Kind);
        Assert.Equal(TestKeys.Fingerprint, credential.PublicKeyFingerprint);
        Assert.Equal(TestKeys.PublicKeyHex, credential.PublicKeyHex);
    }

    [Fact]
    public void Leaves_the_passphrase_of_the_caller_usable()
    {
        using var passphrase = TestKeys.Secure(TestKeys.Passphrase);
        var path = TestKeys.PathOf("test-ed25519-aes256-ctr");

        using var first = SshKeyCredential.Load(path, passphrase);
        using var second = SshKeyCredential.Load(path, passphrase);

        Assert.Equal(first.PublicKeyHex, second.PublicKeyHex);
    }

    [Fact]
    public void Expands_the_home_directory()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        Assert.Equal(Path.GetFullPath(home), KeyFile.Resolve("~").TrimEnd(Path.DirectorySeparatorChar));
        Assert.Equal(Path.Combine(home, ".ssh", "id"), KeyFile.Resolve("~/.ssh/id"));
        Assert.NotEqual(home, Path.GetDirectoryName(KeyFile.Resolve("~someone/id")));
    }

    [Fact]
    public async Task Signs_on_many_threads_at_once()
    {
        using var credential = WireVectors.Credential();
        var vector = WireVectors.Legacy[0];
        var body = WireVectors.Body(vector);

        var signatures = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(() => SignAsync(credential, body))));

        Assert.All(signatures, signature => Assert.Equal(vector.GetProperty("authorization").GetString(), signature));
    }

    [Fact]
    public async Task Signs_nothing_after_dispose()
    {
        var credential = WireVectors.Credential();
        credential.Dispose();
        credential.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => SignAsync(credential, []));
    }

    [Fact]
    public void Dispose_clears_the_private_key()
    {
        var container = TestKeys.Container(TestKeys.Plain);
        var header = OpenSshContainer.Read(container, KeyOrigin.Text);
        var key = OpenSshPrivateKey.Open(container, header, null, KeyOrigin.Text);

        new SshKeyCredential(key, header.PublicKeyBlob, isReadableByOthers: false).Dispose();

        Assert.All(key.PrivateKey, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Says_of_itself_only_the_fingerprint()
    {
        using var credential = WireVectors.Credential();

        Assert.Equal($"SshKeyCredential {credential.PublicKeyFingerprint}", credential.ToString());
    }

    private static async Task<string> SignAsync(SshKeyCredential credential, byte[]? body)
    {
        var authorization = "";
        await credential.SignLegacyAsync((_, value) => authorization = value, Sha256.Hash(body), default);
        return authorization;
    }
}
