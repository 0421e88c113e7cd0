using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

public sealed class SignatureVectorTests
{
    public static TheoryData<int> LegacyIndexes => [.. Enumerable.Range(0, WireVectors.Legacy.Length)];

    public static TheoryData<int> V2Indexes => [.. Enumerable.Range(0, WireVectors.V2.Length)];

    [Theory]
    [MemberData(nameof(LegacyIndexes))]
    public async Task Legacy_authorization_equals_the_vector(int index)
    {
        var vector = WireVectors.Legacy[index];
        using var credential = WireVectors.Credential();
        var headers = new Dictionary<string, string>();

        await credential.SignLegacyAsync(headers.Add, Sha256.Hash(WireVectors.Body(vector)), default);

        var header = Assert.Single(headers);
        Assert.Equal("Authorization", header.Key);
        Assert.Equal(vector.GetProperty("authorization").GetString(), header.Value);
    }

    [Theory]
    [MemberData(nameof(V2Indexes))]
    public async Task V2_headers_equal_the_vector(int index)
    {
        var vector = WireVectors.V2[index];
        using var credential = WireVectors.Credential();
        var headers = new Dictionary<string, string>();

        await credential.SignV2Async(
            headers.Add,
            vector.GetProperty("method").GetString()!,
            vector.GetProperty("request_target").GetString()!,
            Sha256.Hash(WireVectors.Body(vector)),
            WireVectors.Now,
            default);

        string[] names = ["Content-Digest", "Signature-Input", "Signature"];
        Assert.Equal(names, headers.Keys);
        Assert.All(names, name => Assert.Equal(vector.GetProperty(name).GetString(), headers[name]));
    }

    [Theory]
    [MemberData(nameof(V2Indexes))]
    public void V2_signature_base_equals_the_vector(int index)
    {
        var vector = WireVectors.V2[index];

        var message = new MessageSignature(
            vector.GetProperty("method").GetString()!,
            vector.GetProperty("request_target").GetString()!,
            Sha256.Hash(WireVectors.Body(vector)),
            WireVectors.Now,
            WireVectors.PublicKeyHex);

        Assert.Equal(vector.GetProperty("signature_base").GetString(), message.Base);
    }

    [Fact]
    public void Created_does_not_depend_on_the_offset_of_the_clock()
    {
        var abroad = new MessageSignature("GET", "/", [], WireVectors.Now.ToOffset(TimeSpan.FromHours(9)), "00");

        Assert.Contains(";created=1709999970;", abroad.SignatureInput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absent_body_is_signed_as_an_empty_one()
    {
        using var credential = WireVectors.Credential();
        var headers = new List<string>();

        await credential.SignLegacyAsync((_, value) => headers.Add(value), Sha256.Hash(null), default);
        await credential.SignLegacyAsync((_, value) => headers.Add(value), Sha256.Hash([]), default);

        Assert.Equal(headers[0], headers[1]);
    }
}
