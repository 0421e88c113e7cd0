using System.Globalization;

namespace EncordPS.Authentication;

/// <summary>
/// The texts of the v2 signature, after an early draft of RFC 9421 (HTTP Message Signatures): what is signed and
/// what the headers say. The server compares byte for byte.
/// </summary>
internal sealed class MessageSignature
{
    public const string Label = "encord-sig";

    private const string Components = "(\"@method\" \"@request-target\" \"content-digest\")";

    // The server refuses a signature from the future; half a minute lets a fast clock pass.
    private static readonly TimeSpan s_clockAllowance = TimeSpan.FromSeconds(30);

    private readonly string _parameters;

    public MessageSignature(string method, string requestTarget, byte[] bodyDigest, DateTimeOffset now, string publicKeyHex)
    {
        var created = (now - s_clockAllowance).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        _parameters = $"{Components};created={created};keyid=\"{publicKeyHex}\";alg=\"ed25519\"";
        ContentDigest = $"sha-256=:{Convert.ToBase64String(bodyDigest)}:";
        Base = string.Join(
            "\n",
            $"\"@method\": {method}",
            $"\"@request-target\": {requestTarget}",
            $"\"content-digest\": {ContentDigest}",
            $"\"@signature-params\": {_parameters}");
    }

    /// <summary>The text that is signed, as UTF-8.</summary>
    public string Base { get; }

    public string ContentDigest { get; }

    public string SignatureInput => $"{Label}={_parameters}";

    public static string Format(byte[] signature) => $"{Label}=:{Convert.ToBase64String(signature)}:";
}
