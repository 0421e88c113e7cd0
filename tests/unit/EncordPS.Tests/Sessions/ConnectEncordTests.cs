namespace EncordPS.Tests.Sessions;

public sealed class ConnectEncordTests(SandboxFixture fixture) : SessionTest(fixture)
{
    private const string ListDatasets = "Get-EncordDataset 'Chest CT pilot' | ForEach-Object Title";

    [Fact]
    public void Connecting_sends_nothing_and_writes_nothing()
    {
        Assert.Empty(Invoke("Connect-Encord -Domain $domain -SshKeyPath $key").Texts);
        Assert.Empty(Fixture.Trace.Requests);
    }

    [Fact]
    public void With_the_path_of_a_key_the_service_answers()
    {
        Assert.Equal("Chest CT pilot", Invoke($"Connect-Encord $key -Domain $domain; {ListDatasets}").Text);
    }

    [Fact]
    public void A_relative_path_counts_from_the_current_location()
    {
        Engine.Set("folder", Path.GetDirectoryName(Fixture.Server.PrivateKeyPath));
        Engine.Set("file", Path.GetFileName(Fixture.Server.PrivateKeyPath));

        Assert.Equal(
            "Chest CT pilot",
            Invoke(
                $"""
                $null = $ExecutionContext.SessionState.Path.SetLocation($folder)
                Connect-Encord ./$file -Domain $domain
                {ListDatasets}
                """).Text);
    }

    [Fact]
    public void With_the_text_of_a_key_as_SecureString_the_service_answers()
    {
        Engine.Set("secret", TestKeys.Secure(File.ReadAllText(Fixture.Server.PrivateKeyPath)));

        Assert.Equal("Chest CT pilot", Invoke($"Connect-Encord -SshKey $secret -Domain $domain; {ListDatasets}").Text);
    }

    [Fact]
    public void With_a_bearer_token_the_service_answers()
    {
        Engine.Set("secret", TestKeys.Secure(Fixture.Server.BearerToken));

        Assert.Equal(
            ["Bearer", "Chest CT pilot"],
            Invoke(
                $"""
                (Connect-Encord -BearerToken $secret -Domain $domain -PassThru).AuthenticationKind
                {ListDatasets}
                """).Texts.Select(text => text.Replace("BearerToken", "Bearer", StringComparison.Ordinal)));
        Assert.StartsWith("Bearer ", Fixture.Trace.Request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test-ed25519")]
    [InlineData("test-ed25519-aes256-ctr")]
    [InlineData("test-ed25519-aes256-cbc")]
    [InlineData("test-ed25519-aes256-gcm")]
    public void A_key_opens_with_its_passphrase(string file)
    {
        Fixture.Server.AddUser(Seed.User, TestKeys.PublicKeyHex);
        Engine.Set("encrypted", TestKeys.PathOf(file));
        Engine.Set("passphrase", TestKeys.Secure(TestKeys.Passphrase));

        Assert.Equal(
            [TestKeys.Fingerprint, "Chest CT pilot"],
            Invoke(
                $"""
                (Connect-Encord $encrypted -Passphrase $passphrase -Domain $domain -PassThru).PublicKeyFingerprint
                {ListDatasets}
                """).Texts);
    }

    [Fact]
    public void The_session_tells_where_and_as_whom_and_no_secret()
    {
        PSObject session = Assert.Single(Invoke("Connect-Encord $key -Domain $domain -PassThru").Output)!;

        Assert.Equal(Fixture.Server.Address, session.Properties["Domain"].Value);
        Assert.Equal(
            ["AuthenticationKind", "ConnectedAt", "Domain", "PublicKeyFingerprint"],
            session.Properties.Select(property => property.Name).Order());
        TestKeys.MustNotShow(session.ToString(), File.ReadAllText(Fixture.Server.PrivateKeyPath));
    }

    [Theory]
    [InlineData("", "https://api.encord.com/")]
    [InlineData("-Region EU", "https://api.encord.com/")]
    [InlineData("-Region us", "https://api.us.encord.com/")]
    [InlineData("-Domain https://encord.example:8443", "https://encord.example:8443/")]
    [InlineData("-Domain http://localhost:8765", "http://localhost:8765/")]
    [InlineData("-Domain http://[::1]:8765", "http://[::1]:8765/")]
    public void The_place_is_the_region_or_the_domain(string place, string address)
    {
        Assert.Equal(address, Invoke($"(Connect-Encord $key {place} -PassThru).Domain.AbsoluteUri").Text);
    }

    [Fact]
    public void The_user_agent_names_the_module_the_engine_and_what_the_user_adds()
    {
        Invoke($"Connect-Encord $key -Domain $domain -UserAgentSuffix 'nightly-import/1.2'; {ListDatasets}").Errors
            .MustBeNone();

        Assert.Matches(
            @"^EncordPS/\d+\.\d+\.\d+ PowerShell/7\.\S+ NET/\S+ nightly-import/1\.2$",
            Fixture.Trace.Request.Headers["User-Agent"]);
    }

    [Fact]
    public void A_key_that_others_can_read_brings_a_warning()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.Copy(TestKeys.PathOf("test-ed25519"), copy);
        File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Engine.Set("open", copy);

        Invocation connected = Invoke("Connect-Encord $open");

        File.Delete(copy);
        connected.Errors.MustBeNone();
        Assert.Contains("chmod 600", Assert.Single(connected.Warnings), StringComparison.Ordinal);
    }
}
