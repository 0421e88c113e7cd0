using System.Text;
using EncordPS.Authentication;
using EncordPS.Client.Tests.Authentication;

namespace EncordPS.Client.Tests.Fuzzing;

/// <summary>A damaged key is refused with the exception that is documented, or is still the same key.</summary>
public sealed class KeyReaderFuzzTests
{
    private const int MostMemory = 1024 * 1024;

    [Theory]
    [InlineData("test-ed25519", 1)]
    [InlineData("test-ed25519", 2)]
    [InlineData("test-ecdsa", 3)]
    [InlineData("test-rsa-pkcs1.pem", 4)]
    public void A_damaged_container_is_refused_or_the_same_key(string file, int seed)
    {
        Mutator mutator = new(seed, "ssh-ed25519", "none", "bcrypt", "aes256-ctr", "\0\0\0\0", "\0\0\0\u0001");
        byte[] container = file == TestKeys.Plain ? TestKeys.Container(file) : Encoding.UTF8.GetBytes(TestKeys.Text(file));

        for (int i = 0; i < 3000; i++)
        {
            Open(TestKeys.ToText(mutator.Mutate(container)), seed, i);
        }
    }

    [Theory]
    [InlineData("test-ed25519", 5)]
    [InlineData("test-ed25519-pkcs8.pem", 6)]
    public void A_damaged_text_is_refused_or_the_same_key(string file, int seed)
    {
        Mutator mutator = new(seed, "-----BEGIN OPENSSH PRIVATE KEY-----", "-----END OPENSSH PRIVATE KEY-----", "\\n", "\r", "=", " ");
        byte[] text = Encoding.UTF8.GetBytes(TestKeys.Text(file));

        for (int i = 0; i < 3000; i++)
        {
            Open(Encoding.Latin1.GetString(mutator.Mutate(text)), seed, i);
        }
    }

    private static void Open(string text, int seed, int round)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Exception? thrown = Record.Exception(() => Parse(text));

        Assert.True(thrown is null or EncordKeyException, $"Seed {seed}, round {round}: {thrown}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
    }

    private static void Parse(string text)
    {
        using var secret = TestKeys.Secure(text);
        using var credential = SshKeyCredential.Parse(secret, passphrase: null);
        Assert.Equal(TestKeys.Fingerprint, credential.PublicKeyFingerprint);
    }
}
