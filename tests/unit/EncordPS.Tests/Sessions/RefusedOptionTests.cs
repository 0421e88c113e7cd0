namespace EncordPS.Tests.Sessions;

public sealed class RefusedOptionTests(SandboxFixture fixture) : SessionTest(fixture)
{
    [Theory]
    [InlineData("http://api.encord.com", "DomainNotSecure")]
    [InlineData("http://192.168.0.7:8765", "DomainNotSecure")]
    [InlineData("http://localhost.example.com", "DomainNotSecure")]
    [InlineData("api.encord.com", "DomainNotValid")]
    [InlineData("localhost:8765", "DomainNotValid")]
    [InlineData("/api", "DomainNotValid")]
    [InlineData("ftp://api.encord.com", "DomainNotValid")]
    [InlineData("file:///etc/hosts", "DomainNotValid")]
    [InlineData("https://api.encord.com/v2", "DomainNotValid")]
    [InlineData("https://api.encord.com?region=eu", "DomainNotValid")]
    public void A_domain_that_cannot_be_right_is_refused(string domain, string id)
    {
        Engine.Set("wrong", domain);

        Invoke("Connect-Encord $key -Domain $wrong").Error.MustBe(id, ErrorCategory.InvalidArgument);
    }

    [Theory]
    [InlineData("https://me:hunter2@api.encord.com")]
    [InlineData("http://me:hunter2@api.encord.com")]
    [InlineData("ftp://me:hunter2@api.encord.com")]
    [InlineData("me:hunter2@api.encord.com")]
    [InlineData("https://me:hunter2@api.encord.com -Region EU")]
    public void A_password_in_a_domain_is_refused_and_not_repeated(string domain)
    {
        Invocation refused = Invoke($"Connect-Encord $key -Domain {domain}");

        refused.Error.MustBe("DomainNotValid", ErrorCategory.InvalidArgument);
        Assert.DoesNotContain(
            "hunter2", $"{refused.Error} {refused.Error.Action()} {refused.Error.TargetObject}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_and_a_region_together_are_refused()
    {
        Invoke("Connect-Encord $key -Domain $domain -Region EU").Error
            .MustBe("DomainNotValid", ErrorCategory.InvalidArgument);
    }

    [Theory]
    [InlineData("proxy.example.com:8080")]
    [InlineData("proxy.example.com")]
    [InlineData("ftp://me:hunter2@proxy.example.com")]
    public void What_is_no_address_of_a_proxy_is_refused_and_no_password_repeated(string proxy)
    {
        ErrorRecord error = Invoke($"Connect-Encord $key -Domain $domain -Proxy {proxy}").Error;

        error.MustBe("ProxyNotValid", ErrorCategory.InvalidArgument);
        Assert.DoesNotContain("hunter2", $"{error} {error.TargetObject}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x\r\nAuthorization: none")]
    [InlineData("comment (with brackets)")]
    [InlineData("/1.0")]
    public void What_cannot_be_part_of_a_header_is_refused(string suffix)
    {
        Engine.Set("suffix", suffix);

        Invoke("Connect-Encord $key -UserAgentSuffix $suffix").Error
            .MustBe("UserAgentNotValid", ErrorCategory.InvalidArgument, suffix);
    }

    [Theory]
    [InlineData("./no-such-file")]
    [InlineData("$key")]
    [InlineData("$PSHOME")]
    public void A_certificate_file_without_certificates_is_refused(string path)
    {
        Invoke($"Connect-Encord $key -CaCertificatePath {path}").Error
            .MustBe("CaCertificateNotReadable", ErrorCategory.InvalidArgument);
    }

    [Theory]
    [InlineData("-RequestTimeout 00:00:00")]
    [InlineData("-ConnectTimeout (-[timespan]::FromSeconds(1))")]
    [InlineData("-MaximumRetryCount -1")]
    public void Numbers_out_of_range_are_refused_by_the_parameter(string option)
    {
        Assert.StartsWith(
            "ParameterArgumentValidationError",
            Invoke($"Connect-Encord $key {option}").Error.Id(),
            StringComparison.Ordinal);
    }
}
