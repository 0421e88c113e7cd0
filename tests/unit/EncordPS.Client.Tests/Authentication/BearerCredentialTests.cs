using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class BearerCredentialTests
{
    [Fact]
    public async Task Sends_the_token_and_no_signature_on_both_apis()
    {
        using var credential = new BearerCredential(TestKeys.Secure("eyJ.a-b_c"));
        var headers = new List<(string, string)>();
        void SetHeader(string name, string value) => headers.Add((name, value));

        await credential.SignLegacyAsync(SetHeader, [1], default);
        await credential.SignV2Async(SetHeader, "GET", "/v2/public/x", [], DateTimeOffset.UnixEpoch, default);

        Assert.Equal([("Authorization", "Bearer eyJ.a-b_c"), ("Authorization", "Bearer eyJ.a-b_c")], headers);
    }

    [Fact]
    public void Has_no_public_key()
    {
        using var credential = new BearerCredential(TestKeys.Secure("token"));

        Assert.Equal(EncordAuthenticationKind.BearerToken, credential.Kind);
        Assert.Null(credential.PublicKeyFingerprint);
        Assert.Null(credential.PublicKeyHex);
    }

    [Fact]
    public async Task Outlives_the_token_of_the_caller()
    {
        var token = TestKeys.Secure("token");
        using var credential = new BearerCredential(token);
        token.Dispose();
        var sent = "";

        await credential.SignLegacyAsync((_, value) => sent = value, [], default);

        Assert.Equal("Bearer token", sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret token")]
    [InlineData("secret\r\nX-Injected: 1")]
    [InlineData("sécret")]
    public void Refuses_what_a_header_cannot_carry_without_repeating_it(string token)
    {
        var exception = Assert.Throws<EncordKeyException>(() => new BearerCredential(TestKeys.Secure(token)));

        Assert.Equal(EncordKeyProblem.InvalidBearerToken, exception.Problem);
        Assert.DoesNotContain("cret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_of_the_token()
    {
        using var credential = new BearerCredential(TestKeys.Secure("token"));

        Assert.DoesNotContain("token", credential.ToString(), StringComparison.Ordinal);
    }
}
