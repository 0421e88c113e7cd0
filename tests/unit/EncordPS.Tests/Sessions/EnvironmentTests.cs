namespace EncordPS.Tests.Sessions;

public sealed class EnvironmentTests(SandboxFixture fixture) : SessionTest(fixture)
{
    private const string Fingerprint = "(Connect-Encord -PassThru).PublicKeyFingerprint";

    [Fact]
    public void The_text_of_a_key_in_the_environment_is_enough()
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY", File.ReadAllText(TestKeys.PathOf("test-ed25519")));

        Assert.Equal(TestKeys.Fingerprint, Invoke(Fingerprint).Text);
    }

    [Fact]
    public void A_key_file_in_the_environment_wins_over_a_text()
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", TestKeys.PathOf("test-ed25519"));
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY", File.ReadAllText(Fixture.Server.PrivateKeyPath));

        Assert.Equal(TestKeys.Fingerprint, Invoke(Fingerprint).Text);
    }

    [Fact]
    public void A_key_file_that_is_missing_does_not_fall_back_to_the_text()
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", TestKeys.PathOf("no-such-file"));
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY", File.ReadAllText(TestKeys.PathOf("test-ed25519")));

        Invocation refused = Invoke(Fingerprint);

        refused.Error.MustBe("KeyFileNotFound", ErrorCategory.ObjectNotFound);
        refused.Error.MustSay("ENCORD_SSH_KEY_FILE");
    }

    [Fact]
    public void An_encrypted_key_of_the_environment_opens_with_the_passphrase()
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", TestKeys.PathOf("test-ed25519-aes256-ctr"));
        Engine.Set("passphrase", TestKeys.Secure(TestKeys.Passphrase));

        Assert.Equal(
            TestKeys.Fingerprint,
            Invoke("(Connect-Encord -Passphrase $passphrase -PassThru).PublicKeyFingerprint").Text);
    }

    [Fact]
    public void The_first_command_connects_from_the_environment_by_itself()
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", TestKeys.PathOf("test-ed25519"));

        // -WhatIf: a session is needed, and nothing is sent to the real service.
        Invocation first = Invoke("New-EncordDataset 'x' -WhatIf -Verbose; (Get-EncordSession).PublicKeyFingerprint");

        Assert.Equal(TestKeys.Fingerprint, first.Text);
        Assert.Contains(first.Verbose, line => line.Contains("environment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Connect-Encord")]
    [InlineData("Get-EncordDataset")]
    [InlineData("New-EncordDataset 'x' -WhatIf")]
    [InlineData("[pscustomobject]@{ DatasetHash = $traffic } | Get-EncordDataRow")]
    public void Without_a_key_the_error_says_the_three_ways_to_connect(string script)
    {
        ErrorRecord error = Invoke(script).Error;

        error.MustBe("NotConnected", ErrorCategory.ConnectionError);
        Assert.All(
            ["-SshKeyPath", "-BearerToken", "ENCORD_SSH_KEY_FILE"],
            way => Assert.Contains(way, error.Action()!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_key_of_the_environment_is_the_error_of_the_first_command()
    {
        Environment.SetEnvironmentVariable("ENCORD_SSH_KEY_FILE", TestKeys.PathOf("test-rsa"));

        Invoke("Get-EncordDataset").Error.MustBe("KeyNotEd25519", ErrorCategory.InvalidData);
    }
}
