using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class RefusedKeyTextTests
{
    private static readonly string s_text = TestKeys.Text(TestKeys.Plain);

    public static TheoryData<string, EncordKeyProblem> Texts => new()
    {
        { "", EncordKeyProblem.Empty },
        { " \r\n\t", EncordKeyProblem.Empty },
        { "not a key", EncordKeyProblem.NotOpenSsh },
        { "/home/me/.ssh/id_ed25519", EncordKeyProblem.NotOpenSsh },
        { "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none", EncordKeyProblem.NotOpenSsh },
        { "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIGb", EncordKeyProblem.NotOpenSsh },
        { "-----BEGIN EC PRIVATE KEY-----\nMIGb", EncordKeyProblem.NotOpenSsh },
        { TestKeys.Text("test-ed25519.pub"), EncordKeyProblem.PublicKeyGiven },
        { "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA", EncordKeyProblem.PublicKeyGiven },
        { s_text.Replace("\n", @"\n", StringComparison.Ordinal), EncordKeyProblem.EscapedNewlines },
        { s_text.Replace("\n", @"\r\n", StringComparison.Ordinal), EncordKeyProblem.EscapedNewlines },
        { s_text[..^20], EncordKeyProblem.Truncated },
        { s_text[..100], EncordKeyProblem.Truncated },
        { s_text[40..], EncordKeyProblem.Truncated },
        { s_text.Remove(200, 1), EncordKeyProblem.Truncated },
        { s_text.Remove(200, 71), EncordKeyProblem.Truncated },
        { TestKeys.ToText([]), EncordKeyProblem.Truncated },
        { s_text.Replace("b3Bl", "b3?l", StringComparison.Ordinal), EncordKeyProblem.Damaged },
        { s_text.Replace("b3Bl", "AAAA", StringComparison.Ordinal), EncordKeyProblem.Damaged },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Names_the_problem(string text, EncordKeyProblem expected)
    {
        var exception = Refuse(text);

        Assert.Equal(expected, exception.Problem);
        Assert.Null(exception.KeyPath);
        Assert.StartsWith("The SSH key text ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_exactly_what_is_wrong_with_escaped_line_breaks()
    {
        var exception = Refuse(s_text.Replace("\n", @"\n", StringComparison.Ordinal));

        Assert.Contains(@"line breaks written as the two characters '\n'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test-rsa", "ssh-rsa")]
    [InlineData("test-ecdsa", "ecdsa-sha2-nistp256")]
    public void Names_the_type_of_a_key_that_is_not_Ed25519(string file, string keyType)
    {
        var exception = Refuse(TestKeys.Text(file));

        Assert.Contains(keyType, exception.Message, StringComparison.Ordinal);
        Assert.Contains("ssh-keygen -t ed25519", exception.RecommendedAction, StringComparison.Ordinal);
    }

    private static EncordKeyException Refuse(string text)
    {
        using var secure = TestKeys.Secure(text);
        return Assert.Throws<EncordKeyException>(() => SshKeyCredential.Parse(secure, null));
    }
}
