using EncordPS.Agents;
using EncordPS.Authentication;
using EncordPS.Client.Tests.Authentication;

namespace EncordPS.Client.Tests.Agents;

public sealed class AgentCredentialTests
{
    private static readonly byte[] s_otherKey = [.. FakeAgent.Prefixed("ssh-ed25519"u8.ToArray()), .. FakeAgent.Prefixed(new byte[32])];
    private static readonly byte[] s_rsaKey = [.. FakeAgent.Prefixed("ssh-rsa"u8.ToArray()), .. FakeAgent.Prefixed(new byte[32])];

    [Fact]
    public async Task Signs_as_the_key_itself_would_for_both_protocols()
    {
        await using FakeAgent agent = new();
        agent.Keys.Insert(0, s_rsaKey);
        using AgentCredential credential = await agent.FindAsync();
        using SshKeyCredential key = SshKeyCredential.Load(TestKeys.PathOf(TestKeys.Plain), passphrase: null);

        Assert.Equal(await HeadersAsync(key), await HeadersAsync(credential));
        Assert.Equal((key.PublicKeyFingerprint, key.PublicKeyHex), (credential.PublicKeyFingerprint, credential.PublicKeyHex));
        Assert.Equal(EncordAuthenticationKind.SshAgent, credential.Kind);
        Assert.Equal(1, agent.Connections);
    }

    [Fact]
    public async Task The_key_is_the_one_that_is_named()
    {
        await using FakeAgent agent = new();
        agent.Keys.Insert(0, s_otherKey);
        using AgentCredential credential = await agent.FindAsync(FakeAgent.Blob);

        Assert.EndsWith(credential.PublicKeyHex, Convert.ToHexStringLower(FakeAgent.Blob), StringComparison.Ordinal);
        EncordKeyException several = await MustFailAsync(EncordKeyProblem.AgentKeyAmbiguous, () => agent.FindAsync());
        Assert.Contains("(a, b)", several.Message, StringComparison.Ordinal);
        agent.Keys.Remove(agent.Keys[1]);
        await MustFailAsync(EncordKeyProblem.AgentHasNoKey, () => agent.FindAsync(FakeAgent.Blob, "key.pub"));
        agent.Keys.Clear();
        await MustFailAsync(EncordKeyProblem.AgentHasNoKey, () => agent.FindAsync());
    }

    [Fact]
    public async Task A_refusal_is_told_by_its_reason()
    {
        await using FakeAgent agent = new();
        using AgentCredential credential = await agent.FindAsync();
        agent.Instead = static question => question == FakeAgent.Sign ? FakeAgent.Refusal : null;

        await MustFailAsync(EncordKeyProblem.AgentRefused, () => HeadersAsync(credential));
        agent.Keys[0] = s_otherKey;
        await MustFailAsync(EncordKeyProblem.AgentHasNoKey, () => HeadersAsync(credential));
        agent.Keys.Clear();
        await MustFailAsync(EncordKeyProblem.AgentHasNoKey, () => HeadersAsync(credential));
    }

    [Fact]
    public async Task An_agent_that_hangs_up_is_asked_once_more_and_one_that_is_gone_is_an_error()
    {
        await using FakeAgent agent = new();
        using AgentCredential credential = await agent.FindAsync();
        int hangUps = 1;
        agent.Instead = question => question == FakeAgent.Sign && hangUps-- > 0 ? [] : null;

        await HeadersAsync(credential);
        Assert.Equal(2, agent.Connections);

        hangUps = 2;
        await MustFailAsync(EncordKeyProblem.AgentGone, () => HeadersAsync(credential));
        await HeadersAsync(credential);
    }

    [Theory]
    [InlineData(FakeAgent.List, new byte[] { 99 })]
    [InlineData(FakeAgent.List, new byte[] { 12, 255, 255, 255, 255 })]
    [InlineData(FakeAgent.Sign, new byte[] { 14, 0, 0, 0, 9, 1 })]
    [InlineData(FakeAgent.Sign, new byte[] { 12, 0, 0, 0, 0 })]
    public async Task What_is_no_answer_is_an_error(byte question, byte[] answer)
    {
        await using FakeAgent agent = new() { Instead = asked => asked == question ? answer : null };

        await MustFailAsync(EncordKeyProblem.AgentGone, async () =>
        {
            using AgentCredential credential = await agent.FindAsync();
            await HeadersAsync(credential);
        });
    }

    [Fact]
    public async Task Who_waits_for_a_confirmation_can_be_stopped()
    {
        await using FakeAgent agent = new();
        using AgentCredential credential = await agent.FindAsync();
        using CancellationTokenSource stop = new();
        agent.Instead = _ =>
        {
            stop.Cancel();
            return FakeAgent.Silence;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => credential.SignLegacyAsync((_, _) => { }, [], stop.Token));
    }

    [Theory]
    [InlineData(null, "SSH_AUTH_SOCK is not set")]
    [InlineData("", "SSH_AUTH_SOCK is not set")]
    [InlineData("/nowhere/agent.sock", "nobody listens at /nowhere/agent.sock")]
    public async Task Without_an_agent_the_error_says_where_it_was_looked_for(string? named, string reason)
    {
        EncordKeyException failure = await MustFailAsync(
            EncordKeyProblem.AgentNotFound, () => AgentPlace.ConnectAsync(named, isWindows: false, default));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> HeadersAsync(Ed25519Credential credential)
    {
        List<string> headers = [];
        await credential.SignLegacyAsync((name, value) => headers.Add($"{name}: {value}"), [1, 2], default);
        await credential.SignV2Async((name, value) => headers.Add($"{name}: {value}"), "GET", "/v2/public/x", [], WireVectors.Now, default);
        return headers;
    }

    private static async Task<EncordKeyException> MustFailAsync(EncordKeyProblem problem, Func<Task> act)
    {
        EncordKeyException failure = await Assert.ThrowsAsync<EncordKeyException>(act);
        Assert.Equal(problem, failure.Problem);
        return failure;
    }
}
