using EncordPS.Authentication;
using EncordPS.FrameworkCheck.Support;

namespace EncordPS.FrameworkCheck.Checks;

/// <summary>Private keys, and what is signed with them.</summary>
internal sealed class KeyChecks(Place place, SandboxProcess sandbox)
{
    private static readonly string[] s_encrypted =
        ["test-ed25519-16-rounds", "test-ed25519-aes256-cbc", "test-ed25519-aes256-ctr", "test-ed25519-aes256-gcm"];

    public IEnumerable<Check> List() =>
    [
        new("A plain key is read, and the service knows it", () => ConnectsAsync(Place.PlainKey, passphrase: null)),
        .. s_encrypted.Select(key => new Check(
            $"The encrypted key {key} is read, and the service knows it", () => ConnectsAsync(key, Place.Passphrase))),
        new("A wrong passphrase is refused", async () =>
        {
            EncordKeyException refusal = await Expect.ThrowsAsync<EncordKeyException>(
                () => Task.FromResult(Connection.Load(place.Key(s_encrypted[0]), "wrong")));
            Expect.Equal(EncordKeyProblem.PassphraseWrong, refusal.Problem);
        }),
    ];

    private async Task ConnectsAsync(string key, string? passphrase)
    {
        using EncordSession session = Connection.Open(sandbox.Domain, place.Key(key), passphrase);
        Expect.Equal(Place.Fingerprint, session.PublicKeyFingerprint);
        EncordClient client = new(session);
        DatasetsWithUserRolesListParams all = new();
        Expect.That((await Work.ReadAsync(client.Datasets.ListAsync(all, CancellationToken.None))).Count > 0, "it lists nothing");
    }
}
