using System.Security;
using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class EnvironmentKeyTests
{
    private static readonly string s_file = TestKeys.PathOf(TestKeys.Plain);
    private static readonly string s_text = TestKeys.Text(TestKeys.Plain);
    private static readonly string s_missing = TestKeys.PathOf("no-such-file");

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(null, "")]
    [InlineData("", "")]
    public void Nothing_set_is_null(string? file, string? text) => Assert.Null(Load(file, text));

    [Fact]
    public void The_file_wins_over_the_text()
    {
        using var credential = Load(s_file, "no key at all");

        Assert.Equal(TestKeys.Fingerprint, credential?.PublicKeyFingerprint);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_file_the_text_is_used(string? file)
    {
        using var credential = Load(file, s_text);

        Assert.Equal(TestKeys.Fingerprint, credential?.PublicKeyFingerprint);
    }

    [Fact]
    public void A_missing_file_does_not_fall_back_to_the_text()
    {
        var exception = Assert.Throws<EncordKeyException>(() => Load(s_missing, s_text));

        Assert.Equal(EncordKeyProblem.NotFound, exception.Problem);
        Assert.Equal(s_missing, exception.KeyPath);
        Assert.Contains("named by ENCORD_SSH_KEY_FILE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_file_counts_from_the_directory_of_the_process()
    {
        using var credential = Load(Path.GetRelativePath(Environment.CurrentDirectory, s_file), null);

        Assert.NotNull(credential);
    }

    [Fact]
    public void A_home_directory_is_expanded()
    {
        var exception = Assert.Throws<EncordKeyException>(() => Load("~/no-such-key-of-a-test", null));

        Assert.True(Path.IsPathFullyQualified(exception.KeyPath!));
        Assert.DoesNotContain('~', exception.KeyPath!);
    }

    [Fact]
    public void Bad_text_is_an_error_that_names_the_variable()
    {
        var exception = Assert.Throws<EncordKeyException>(() => Load(null, "no key at all"));

        Assert.Equal(EncordKeyProblem.NotOpenSsh, exception.Problem);
        Assert.Contains("in ENCORD_SSH_KEY ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_passphrase_opens_either()
    {
        using var passphrase = TestKeys.Secure(TestKeys.Passphrase);
        using var fromFile = Load(TestKeys.PathOf("test-ed25519-aes256-ctr"), null, passphrase);
        using var fromText = Load(null, TestKeys.Text("test-ed25519-aes256-cbc"), passphrase);

        Assert.Equal(fromFile?.PublicKeyHex, fromText?.PublicKeyHex);
    }

    private static SshKeyCredential? Load(string? file, string? text, SecureString? passphrase = null) =>
        EnvironmentKey.Load(passphrase, name => name switch
        {
            "ENCORD_SSH_KEY_FILE" => file,
            "ENCORD_SSH_KEY" => text,
            _ => throw new ArgumentException(name),
        });
}
