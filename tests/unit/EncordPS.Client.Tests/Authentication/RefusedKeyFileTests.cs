using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class RefusedKeyFileTests
{
    [Theory]
    [InlineData("no-such-file", EncordKeyProblem.NotFound)]
    [InlineData("no-such-directory/key", EncordKeyProblem.NotFound)]
    [InlineData("", EncordKeyProblem.IsDirectory)]
    [InlineData("test-ed25519.pub", EncordKeyProblem.PublicKeyGiven)]
    [InlineData("test-rsa", EncordKeyProblem.NotEd25519)]
    [InlineData("test-ecdsa", EncordKeyProblem.NotEd25519)]
    [InlineData("test-ed25519-pkcs8.pem", EncordKeyProblem.NotOpenSsh)]
    [InlineData("test-rsa-pkcs1.pem", EncordKeyProblem.NotOpenSsh)]
    [InlineData("test-ed25519-aes256-ctr", EncordKeyProblem.PassphraseRequired)]
    [InlineData("test-ed25519-aes256-cbc", EncordKeyProblem.PassphraseRequired)]
    [InlineData("test-ed25519-aes256-gcm", EncordKeyProblem.PassphraseRequired)]
    public void Names_the_problem_and_the_file(string file, EncordKeyProblem expected)
    {
        var path = TestKeys.PathOf(file);

        var exception = Assert.Throws<EncordKeyException>(() => SshKeyCredential.Load(path, null));

        Assert.Equal(expected, exception.Problem);
        Assert.Equal(path, exception.KeyPath);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(exception.RecommendedAction, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test-ed25519-aes256-ctr", "hunter2")]
    [InlineData("test-ed25519-aes256-cbc", "hunter2")]
    [InlineData("test-ed25519-aes256-gcm", "hunter2")]
    [InlineData("test-ed25519-aes256-ctr", "p@ss word")]
    public void Tells_a_wrong_passphrase(string file, string passphrase)
    {
        using var secret = TestKeys.Secure(passphrase);

        var exception = Assert.Throws<EncordKeyException>(() => SshKeyCredential.Load(TestKeys.PathOf(file), secret));

        Assert.Equal(EncordKeyProblem.PassphraseWrong, exception.Problem);
        Assert.DoesNotContain(passphrase, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_passphrase_counts_as_none()
    {
        using var empty = TestKeys.Secure("");

        var exception = Assert.Throws<EncordKeyException>(
            () => SshKeyCredential.Load(TestKeys.PathOf("test-ed25519-aes256-ctr"), empty));

        Assert.Equal(EncordKeyProblem.PassphraseRequired, exception.Problem);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_unreadable()
    {
        var path = Path.GetTempFileName();
        try
        {
            // A lock instead of the mode: the superuser can read any mode.
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var exception = Assert.Throws<EncordKeyException>(() => SshKeyCredential.Load(path, null));

            Assert.Equal(EncordKeyProblem.Unreadable, exception.Problem);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_too_large_for_a_key_is_refused()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[300_000]);
            var exception = Assert.Throws<EncordKeyException>(() => SshKeyCredential.Load(path, null));

            Assert.Equal(EncordKeyProblem.NotOpenSsh, exception.Problem);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_key_given_as_a_path_is_not_repeated()
    {
        var text = TestKeys.Text(TestKeys.Plain);

        var exception = Assert.Throws<EncordKeyException>(() => SshKeyCredential.Load(text, null));

        Assert.Equal(EncordKeyProblem.KeyTextGivenAsPath, exception.Problem);
        Assert.Null(exception.KeyPath);
        Assert.DoesNotContain(text[60..80], exception.ToString(), StringComparison.Ordinal);
    }
}
