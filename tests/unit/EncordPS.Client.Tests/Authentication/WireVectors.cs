using System.Text.Json;
using EncordPS.Authentication;

namespace EncordPS.Client.Tests.Authentication;

/// <summary>The signatures that the service's own SDK made with a published test key and a stopped clock.</summary>
internal static class WireVectors
{
    private static readonly JsonElement s_root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wire-vectors.json"))).RootElement;

    public static string PublicKeyHex => s_root.GetProperty("public_key_hex").GetString()!;

    public static DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(s_root.GetProperty("clock_unix").GetInt64());

    public static JsonElement[] Legacy => [.. s_root.GetProperty("v1").EnumerateArray()];

    public static JsonElement[] V2 => [.. s_root.GetProperty("v2").EnumerateArray()];

    public static SshKeyCredential Credential()
    {
        var seed = Convert.FromHexString(s_root.GetProperty("seed_hex").GetString()!);
        var container = OpenSshKeyBuilder.Build(seed, Convert.FromHexString(PublicKeyHex));
        return SshKeyCredential.Parse(TestKeys.Secure(TestKeys.ToText(container)), passphrase: null);
    }

    public static byte[]? Body(JsonElement vector)
    {
        var body = vector.GetProperty("body").GetString();
        return body is null ? null : System.Text.Encoding.UTF8.GetBytes(body);
    }
}
