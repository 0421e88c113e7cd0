using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Crypto.Utilities;

namespace EncordPS.Sandbox.Tests.Support;

/// <summary>Signs as clients do, written from the protocol alone and not from the server's code.</summary>
internal sealed class TestKey(Ed25519PrivateKeyParameters key)
{
    public string PublicKey { get; } = Convert.ToHexStringLower(key.GeneratePublicKey().GetEncoded());

    public static TestKey FromSeed(string hex) => new(new Ed25519PrivateKeyParameters(Convert.FromHexString(hex)));

    public static TestKey Fresh() => new(new Ed25519PrivateKeyParameters(RandomNumberGenerator.GetBytes(32)));

    public static TestKey Read(string path)
    {
        string base64 = string.Concat(
            File.ReadLines(path).Where(line => !line.StartsWith("-----", StringComparison.Ordinal)));
        return new((Ed25519PrivateKeyParameters)OpenSshPrivateKeyUtilities.ParsePrivateKeyBlob(
            Convert.FromBase64String(base64)));
    }

    public string V1Authorization(byte[] body) =>
        $"{PublicKey}:{Convert.ToHexStringLower(Sign(SHA256.HashData(body)))}";

    public void SignV2(HttpRequestMessage request, byte[] body, DateTimeOffset created)
    {
        string digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
        string parameters = $"(\"@method\" \"@request-target\" \"content-digest\");created={created.ToUnixTimeSeconds()};keyid=\"{PublicKey}\";alg=\"ed25519\"";
        string signed = $"\"@method\": {request.Method.Method}\n\"@request-target\": {request.RequestUri!.PathAndQuery}\n\"content-digest\": {digest}\n\"@signature-params\": {parameters}";
        request.Headers.TryAddWithoutValidation("Content-Digest", digest);
        request.Headers.TryAddWithoutValidation("Signature-Input", "encord-sig=" + parameters);
        request.Headers.TryAddWithoutValidation(
            "Signature", $"encord-sig=:{Convert.ToBase64String(Sign(Encoding.UTF8.GetBytes(signed)))}:");
    }

    private byte[] Sign(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }
}
