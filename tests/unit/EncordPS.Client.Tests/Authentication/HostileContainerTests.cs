using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class HostileContainerTests
{
    // Of an aes256-ctr key. What stands before is only read; more rounds are a legitimate way to be slow.
    private const int EndOfRounds = 67;

    private static readonly byte[] s_seed = new byte[32];
    private static readonly byte[] s_publicKey = new byte[32];

    public static TheoryData<byte[], EncordKeyProblem> Containers => new()
    {
        { Build(), EncordKeyProblem.Damaged },
        { Build(keyCount: 2), EncordKeyProblem.Damaged },
        { Build(keyCount: uint.MaxValue), EncordKeyProblem.Damaged },
        { OpenSshKeyBuilder.Build(s_seed, new byte[31]), EncordKeyProblem.Damaged },
        { Build(keyType: ""), EncordKeyProblem.Damaged },
        { Build(keyType: "a\nb\u001b[0m"), EncordKeyProblem.Damaged },
        { Build(keyType: "sk-ssh-ed25519@openssh.com"), EncordKeyProblem.NotEd25519 },
        { Build("none", "bcrypt"), EncordKeyProblem.UnsupportedEncryption },
        { Build("rot13", "bcrypt"), EncordKeyProblem.UnsupportedEncryption },
        { Build("aes256-ctr", "scrypt"), EncordKeyProblem.UnsupportedEncryption },
        { Build("aes256-ctr", "bcrypt"), EncordKeyProblem.Truncated },
        { Rounds(0), EncordKeyProblem.UnsupportedEncryption },
        { Rounds(uint.MaxValue), EncordKeyProblem.UnsupportedEncryption },
    };

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_false_field_is_named(byte[] container, EncordKeyProblem expected) =>
        Assert.Equal(expected, Try(container)?.Problem);

    [Fact]
    public void A_false_length_allocates_nothing()
    {
        var container = TestKeys.Container(TestKeys.Plain);
        container.AsSpan(15, 4).Fill(0xFF);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(EncordKeyProblem.Truncated, Try(container)?.Problem);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Every_shorter_container_is_refused()
    {
        var container = TestKeys.Container(TestKeys.Plain);

        Assert.All(Enumerable.Range(0, container.Length), length => Assert.NotNull(Try(container[..length])));
    }

    [Theory]
    [InlineData("test-ed25519", 0, 3000)]
    [InlineData("test-ed25519-aes256-ctr", EndOfRounds, 60)]
    [InlineData("test-ed25519-aes256-gcm", EndOfRounds + 12, 60)]
    public void Flipped_bits_give_a_refusal_or_the_same_key(string file, int start, int count)
    {
        var random = new Random(20240601);
        for (var i = 0; i < count; i++)
        {
            var container = TestKeys.Container(file);
            container[random.Next(start, container.Length)] ^= (byte)(1 << random.Next(8));
            Try(container);
        }
    }

    [Fact]
    public void A_flipped_header_is_refused_before_anything_slow()
    {
        var random = new Random(20240602);
        for (var i = 0; i < 3000; i++)
        {
            var container = TestKeys.Container("test-ed25519-aes256-ctr");
            container[random.Next(EndOfRounds)] ^= (byte)(1 << random.Next(8));
            Assert.NotNull(Try(container, passphrase: null));
        }
    }

    private static byte[] Rounds(uint rounds) =>
        Build("aes256-ctr", "bcrypt", new OpenSshKeyBuilder().Blob(new byte[16]).Number(rounds).ToArray());

    private static byte[] Build(
        string cipher = "none",
        string kdf = "none",
        byte[]? kdfOptions = null,
        uint keyCount = 1,
        string keyType = "ssh-ed25519") =>
        OpenSshKeyBuilder.Build(s_seed, s_publicKey, cipher, kdf, kdfOptions, keyCount, keyType);

    // Anything but EncordKeyException, or another key than the right one, fails the test.
    private static EncordKeyException? Try(byte[] container, string? passphrase = TestKeys.Passphrase)
    {
        using var text = TestKeys.Secure(TestKeys.ToText(container));
        using var secret = passphrase is null ? null : TestKeys.Secure(passphrase);
        try
        {
            using var credential = SshKeyCredential.Parse(text, secret);
            Assert.Equal(TestKeys.Fingerprint, credential.PublicKeyFingerprint);
            return null;
        }
        catch (EncordKeyException exception)
        {
            return exception;
        }
    }
}
