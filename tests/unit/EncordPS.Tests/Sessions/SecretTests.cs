namespace EncordPS.Tests.Sessions;

/// <summary>Keys and tokens from a vault; SecretManagement itself is a function of the same name here.</summary>
public sealed class SecretTests : SessionTest
{
    private const string ListDatasets = "Get-EncordDataset 'Chest CT pilot' | ForEach-Object Title";

    public SecretTests(SandboxFixture fixture) : base(fixture) =>
        Engine.Set("keyText", File.ReadAllText(fixture.Server.PrivateKeyPath));

    [Fact]
    public void A_key_comes_from_the_vault_as_a_SecureString()
    {
        Engine.Set("secret", TestKeys.Secure(File.ReadAllText(Fixture.Server.PrivateKeyPath)));
        DefineGetSecret("$secret");

        Assert.Equal("Chest CT pilot", Invoke($"Connect-Encord -SecretName encord -Domain $domain; {ListDatasets}").Text);
        Assert.Equal("encord from ", Invoke("$global:asked").Text);
    }

    [Fact]
    public void A_key_comes_from_the_named_vault_as_a_text()
    {
        DefineGetSecret("$keyText");

        Assert.Equal("Chest CT pilot", Invoke($"Connect-Encord -SecretName encord -Vault work -Domain $domain; {ListDatasets}").Text);
        Assert.Equal("encord from work", Invoke("$global:asked").Text);
    }

    [Fact]
    public void A_token_comes_from_the_vault_when_it_is_said_to_be_one()
    {
        Engine.Set("secret", TestKeys.Secure(Fixture.Server.BearerToken));
        DefineGetSecret("$secret");

        Assert.Equal("Chest CT pilot", Invoke($"Connect-Encord -SecretName token -AsBearerToken -Domain $domain; {ListDatasets}").Text);
        Assert.StartsWith("Bearer ", Fixture.Trace.Request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_module_the_error_says_how_to_install_it()
    {
        ErrorRecord error = Invoke("Connect-Encord -SecretName encord").Error;

        Assert.StartsWith("SecretManagementMissing,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.NotInstalled, error.CategoryInfo.Category);
        Assert.Contains("Install-Module Microsoft.PowerShell.SecretManagement", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_is_the_vault_s_own_words()
    {
        DefineGetSecret("Get-Command no-such-thing -ErrorAction $ErrorActionPreference");

        string message = Invoke("Connect-Encord -SecretName encord").Error.Exception.Message;

        Assert.StartsWith("The secret 'encord' cannot be read: The term 'no-such-thing'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throw 'The vault is locked.'", "SecretNotReadable")]
    [InlineData("Get-Command no-such-thing -ErrorAction $ErrorActionPreference", "SecretNotReadable")]
    [InlineData("", "SecretNotUsable")]
    [InlineData("@{ key = $keyText }", "SecretNotUsable")]
    [InlineData("$keyText, $keyText", "SecretNotUsable")]
    [InlineData("'not a key'", "KeyNotOpenSsh")]
    [InlineData("$keyText.Substring(0, 200)", "KeyTruncated")]
    public void What_the_vault_cannot_give_ends_the_command_and_keeps_its_secret(string body, string id)
    {
        DefineGetSecret(body);

        Invocation connected = Invoke("Connect-Encord -SecretName encord -Verbose -Debug");

        Assert.StartsWith(id + ",", connected.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        TestKeys.MustNotShow(
            string.Join('\n', [.. connected.Errors.Select(error => $"{error} {error.ErrorDetails?.RecommendedAction}"), .. connected.Verbose, .. connected.Debug]),
            File.ReadAllText(Fixture.Server.PrivateKeyPath));
    }

    private void DefineGetSecret(string body) => Invoke(
        $$"""
        function global:Get-Secret {
            [CmdletBinding()] param($Name, $Vault)
            $global:asked = "$Name from $Vault"
            {{body}}
        }
        """).Errors.MustBeNone();
}
