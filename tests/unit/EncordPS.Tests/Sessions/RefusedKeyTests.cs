namespace EncordPS.Tests.Sessions;

public sealed class RefusedKeyTests : SessionTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("encordps-tests-").FullName;

    public RefusedKeyTests(SandboxFixture fixture)
        : base(fixture)
    {
        string good = File.ReadAllText(TestKeys.PathOf("test-ed25519"));
        Write("truncated", good[..(good.Length / 2)]);
        Write("empty", "");
        Write("text", "no key at all");
        Write("damaged", good.Remove(120, 4).Insert(120, "!!!!"));
    }

    [Theory]
    [InlineData("no-such-file", "KeyFileNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("", "KeyFileIsDirectory", ErrorCategory.ReadError)]
    [InlineData("test-ed25519.pub", "KeyPublicKeyGiven", ErrorCategory.InvalidData)]
    [InlineData("test-rsa", "KeyNotEd25519", ErrorCategory.InvalidData)]
    [InlineData("test-ecdsa", "KeyNotEd25519", ErrorCategory.InvalidData)]
    [InlineData("test-ed25519-pkcs8.pem", "KeyNotOpenSsh", ErrorCategory.InvalidData)]
    [InlineData("test-ed25519-aes256-ctr", "PassphraseRequired", ErrorCategory.SecurityError)]
    public void A_key_file_that_cannot_be_used_is_one_error_with_its_path(string file, string id, ErrorCategory category)
    {
        string path = TestKeys.PathOf(file);
        Engine.Set("path", path);

        Invocation refused = Invoke("Connect-Encord $path -Domain $domain");

        refused.Error.MustBe(id, category, path);
        refused.Error.MustSay(path);
        Assert.DoesNotContain(refused.Error.Action()!, refused.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("truncated", "KeyTruncated")]
    [InlineData("empty", "KeyEmpty")]
    [InlineData("text", "KeyNotOpenSsh")]
    [InlineData("damaged", "KeyDamaged")]
    public void A_spoilt_key_file_is_one_error_that_says_how(string file, string id)
    {
        Engine.Set("path", Path.Combine(_folder, file));

        Invoke("Connect-Encord $path -Domain $domain").Error
            .MustBe(id, ErrorCategory.InvalidData, Path.Combine(_folder, file));
    }

    [Fact]
    public void A_wrong_passphrase_is_told_from_a_missing_one()
    {
        Engine.Set("path", TestKeys.PathOf("test-ed25519-aes256-ctr"));
        Engine.Set("wrong", TestKeys.Secure("hunter2"));

        Invocation refused = Invoke("Connect-Encord $path -Passphrase $wrong");

        refused.Error.MustBe("PassphraseWrong", ErrorCategory.SecurityError);
        Assert.DoesNotContain("hunter2", Everything(refused), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_key_given_as_a_path_is_not_repeated()
    {
        string text = File.ReadAllText(TestKeys.PathOf("test-ed25519"));
        Engine.Set("text", text);

        Invocation refused = Invoke("Connect-Encord -SshKeyPath $text");

        refused.Error.MustBe("KeyTextGivenAsPath", ErrorCategory.InvalidData);
        TestKeys.MustNotShow(Everything(refused), text);
    }

    [Fact]
    public void Neither_is_one_that_looks_like_a_path_on_a_drive()
    {
        Engine.Set("text", "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nc2VjcmV0\n-----END RSA PRIVATE KEY-----");

        Invoke("Connect-Encord -SshKeyPath $text").Error.MustBe("KeyTextGivenAsPath", ErrorCategory.InvalidData);
    }

    [Theory]
    [InlineData("test-ed25519-aes256-ctr")]
    [InlineData("test-rsa")]
    [InlineData("test-ed25519-pkcs8.pem")]
    public void A_refused_key_text_is_shown_nowhere(string file)
    {
        string text = File.ReadAllText(TestKeys.PathOf(file));
        Engine.Set("secret", TestKeys.Secure(text));

        Invocation refused = Invoke("Connect-Encord -SshKey $secret -Verbose -Debug");

        refused.Error.MustHelp();
        TestKeys.MustNotShow(Everything(refused), text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    public void A_token_that_no_header_can_carry_is_refused(string token)
    {
        Engine.Set("secret", TestKeys.Secure(token));

        Invoke("Connect-Encord -BearerToken $secret").Error.MustBe("InvalidBearerToken", ErrorCategory.InvalidData);
    }

    [Fact]
    public void After_a_refusal_the_session_from_before_is_still_there()
    {
        Assert.Equal(
            "http",
            Invoke(
                """
                Connect-Encord $key -Domain $domain
                try { Connect-Encord -SshKeyPath ./no-such-file } catch { }
                (Get-EncordSession).Domain.Scheme
                """).Text);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Directory.Delete(_folder, recursive: true);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    // Also what a curious user looks at afterwards: $Error and the exceptions inside.
    private string Everything(Invocation refused) => string.Join(
        '\n',
        [refused.End, refused.Error, refused.Error.Exception, refused.Error.TargetObject, refused.Error.Action(),
            .. refused.Verbose, .. refused.Debug, .. refused.Warnings,
            Engine.Show("$Error[0]"), Engine.Show("$Error[0].Exception.ToString()")]);
}
