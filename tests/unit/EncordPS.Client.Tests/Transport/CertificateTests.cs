using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;
using EncordPS.Protocols;
using EncordPS.Transport;

namespace EncordPS.Client.Tests.Transport;

/// <summary>What is said of certificates that are not trusted, with a real handshake.</summary>
public sealed class CertificateTests : IDisposable
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;

    private readonly string _authority = Path.GetTempFileName();

    public void Dispose() => File.Delete(_authority);

    [Theory]
    [InlineData("localhost", 1, CertificateProblem.UnknownAuthority, ": its authority is unknown here: localhost.", false)]
    [InlineData("other.example.com", 1, CertificateProblem.OtherName, ": it is for another name, other.example.com.", false)]
    [InlineData("other.example.com", 1, CertificateProblem.OtherName, ": it is for another name, other.example.com.", true)]
    [InlineData("localhost", -1, CertificateProblem.OutOfDate, ", is out of date (good from ", false)]
    [InlineData("localhost", -1, CertificateProblem.OutOfDate, ", is out of date (good from ", true)]
    public async Task A_certificate_that_is_not_trusted_says_why(
        string name, int daysLeft, object problem, string words, bool isOfAuthority)
    {
        using TlsServer server = Serve(name, daysLeft);
        using TestClient client = Connect(server, isOfAuthority);

        EncordException error = await Assert.ThrowsAsync<EncordException>(() => GetAsync(client));

        Assert.Equal((EncordErrorKind.Transport, true), (error.Kind, error.IsSafeToRetry));
        Assert.StartsWith($"The TLS certificate of {server.Address.GetLeftPart(UriPartial.Authority)} is not trusted here: ", error.Message);
        Assert.Contains(words, error.Message);
        Assert.Equal(problem, DistrustedCertificateException.Within(error)?.Problem);
        Assert.Empty(client.Observer.Retries);
    }

    [Fact]
    public async Task A_certificate_of_the_private_authority_is_trusted()
    {
        using TlsServer server = Serve("localhost", daysLeft: 1);
        using TestClient client = Connect(server, isOfAuthority: true);

        Assert.Equal(JsonValueKind.Object, (await GetAsync(client)).ValueKind);
    }

    [Fact]
    public void Certificates_of_a_file_are_read_once_and_again_when_it_has_changed()
    {
        using X509Certificate2 certificate = TlsServer.SelfSigned("localhost", s_now.AddDays(-10), s_now.AddDays(1));
        File.WriteAllText(_authority, certificate.ExportCertificatePem());
        PrivateCertificateAuthority first = PrivateCertificateAuthority.Load(_authority);

        Assert.Same(first, PrivateCertificateAuthority.Load(_authority));
        File.SetLastWriteTimeUtc(_authority, DateTime.UtcNow.AddMinutes(1));
        Assert.NotSame(first, PrivateCertificateAuthority.Load(_authority));
    }

    private TlsServer Serve(string name, int daysLeft)
    {
        X509Certificate2 certificate = TlsServer.SelfSigned(name, s_now.AddDays(-10), s_now.AddDays(daysLeft));
        File.WriteAllText(_authority, certificate.ExportCertificatePem());
        return new TlsServer(certificate);
    }

    private TestClient Connect(TlsServer server, bool isOfAuthority) => new(Settings.With(retries: 1) with
    {
        Domain = server.Address,
        CaCertificatePath = isOfAuthority ? _authority : null,
    });

    private static Task<JsonElement> GetAsync(TestClient client) =>
        client.Service.Rest.SendAsync(RestCall.Get("things"), PlainJson.Default.JsonElement, default).WaitAsync(Patience.Limit);
}
