using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class KeySecrecyTests
{
    private const int FragmentLength = 12;

    [Theory]
    [InlineData("test-ed25519")]
    [InlineData("test-ed25519-aes256-ctr")]
    [InlineData("test-rsa")]
    [InlineData("test-ecdsa")]
    [InlineData("test-ed25519-pkcs8.pem")]
    [InlineData("test-rsa-pkcs1.pem")]
    public void No_refusal_repeats_a_piece_of_the_key(string file)
    {
        var text = TestKeys.Text(file);
        var fragments = Fragments(text);
        var refusals = Refusals(text);

        Assert.NotEmpty(refusals);
        Assert.All(refusals, exception => Assert.DoesNotContain(
            fragments, fragment => exception.ToString().Contains(fragment, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_refusal_chains_the_exception_of_a_library()
    {
        var refusals = Refusals(TestKeys.Text("test-ed25519-aes256-ctr"));

        Assert.All(refusals, exception => Assert.Null(exception.InnerException));
    }

    [Fact]
    public void The_characters_of_a_secret_are_zero_once_they_were_read()
    {
        SecretChars secret = new(TestKeys.Secure(TestKeys.Passphrase));
        char[] characters = secret.Chars;
        Assert.Equal(TestKeys.Passphrase, new string(characters));

        secret.Dispose();

        Assert.All(characters, character => Assert.Equal('\0', character));
    }

    [Fact]
    public void The_key_is_zero_once_the_session_has_ended()
    {
        var container = TestKeys.Container("test-ed25519-aes256-ctr");
        var header = OpenSshContainer.Read(container, KeyOrigin.Text);
        var key = OpenSshPrivateKey.Open(container, header, TestKeys.Secure(TestKeys.Passphrase), KeyOrigin.Text);
        var bytes = key.PrivateKey;
        Assert.Contains(bytes, value => value != 0);

        new SshKeyCredential(key, header.PublicKeyBlob, isReadableByOthers: false).Dispose();

        Assert.All(bytes, value => Assert.Equal(0, value));
    }

    // The ways in which a good key is usually spoilt, and the text given where the path belongs.
    private static List<EncordKeyException> Refusals(string text)
    {
        string[] spoilt =
        [
            text, text[..^30], text[..(text.Length / 2)], text[30..], text.Remove(90, 1), text.Remove(90, 4),
            text.Replace("\n", @"\n", StringComparison.Ordinal), text.Replace('A', '?'), text.Replace('A', 'B'),
        ];
        Func<string, EncordKeyException?>[] attempts =
        [
            candidate => Refusal(() => SshKeyCredential.Parse(TestKeys.Secure(candidate), TestKeys.Secure("wrong"))),
            candidate => Refusal(() => SshKeyCredential.Load(candidate, null)),
            candidate => Refusal(() => EnvironmentKey.Load(null, _ => candidate)),
            candidate => Refusal(() => EnvironmentKey.Load(
                null, name => name == EnvironmentKey.KeyTextVariable ? candidate : null)),
        ];
        var refusals = spoilt.SelectMany(candidate => attempts.Select(attempt => attempt(candidate)));
        return [.. refusals.OfType<EncordKeyException>()];
    }

    private static EncordKeyException? Refusal(Func<SshKeyCredential?> load)
    {
        try
        {
            load()?.Dispose();
            return null;
        }
        catch (EncordKeyException exception)
        {
            return exception;
        }
    }

    private static string[] Fragments(string text)
    {
        var body = string.Concat(text.Split('\n').Where(line => !line.StartsWith('-')));
        var chunks = body.Chunk(FragmentLength).Where(chunk => chunk.Length == FragmentLength);
        return [.. chunks.Select(chunk => new string(chunk))];
    }
}
