using System.Security.Cryptography;
using System.Text;
using EncordPS.Authentication;
using EncordPS.Client.Tests.Authentication;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Transport;

public sealed class SigningHandlerTests
{
    private readonly ManualClock _clock = new();
    private readonly ScriptedHandler _script = new ScriptedHandler().Answer(200, times: 2);

    [Fact]
    public async Task A_legacy_call_is_signed_over_its_body_in_the_Authorization_header_alone()
    {
        await SendAsync(Messages.Legacy());

        Assert.Equal($"legacy 1 over {Digest(_script.Request.BodyText)}", _script.Request.Header("Authorization"));
        Assert.Null(_script.Request.Header("Signature"));
        Assert.Null(_script.Request.Header("Content-Digest"));
    }

    [Fact]
    public async Task A_v2_call_is_signed_over_method_target_with_query_digest_and_time()
    {
        await SendAsync(Messages.V2(target: "/v2/public/datasets/list?titleEq=T%C3%AF%27tle+%26+100%25&includeOrgAccess=False"));

        Assert.Equal($"digest 1 over {Digest("")}", _script.Request.Header("Content-Digest"));
        Assert.Equal(
            $"GET /v2/public/datasets/list?titleEq=T%C3%AF%27tle+%26+100%25&includeOrgAccess=False at {_clock.GetUtcNow():O}",
            _script.Request.Header("Signature-Input"));
        Assert.Equal("signature 1", _script.Request.Header("Signature"));
        Assert.Null(_script.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Each_attempt_has_a_fresh_signature_in_place_of_the_old_one()
    {
        SigningHandler handler = new(new FakeCredential(), _clock) { InnerHandler = _script };
        using HttpMessageInvoker invoker = new(handler);
        ApiRequestMessage message = Messages.V2();

        using HttpResponseMessage first = await invoker.SendAsync(message, default);
        _clock.Advance(TimeSpan.FromMinutes(1));
        using HttpResponseMessage second = await invoker.SendAsync(message, default);

        // Header() fails where a header has two values.
        Assert.Equal("signature 1", _script.Requests[0].Header("Signature"));
        Assert.Equal("signature 2", _script.Requests[1].Header("Signature"));
        Assert.EndsWith($"{_clock.GetUtcNow():O}", _script.Requests[1].Header("Signature-Input"));
        Assert.StartsWith("digest 2", _script.Requests[1].Header("Content-Digest"));
    }

    [Fact]
    public async Task A_bearer_token_signs_in_at_both_apis_without_a_signature()
    {
        using BearerCredential token = new(TestKeys.Secure("abc.def"));
        using HttpResponseMessage legacy = await new SigningHandler(token, _clock).SendAsync(_script, Messages.Legacy());
        using HttpResponseMessage v2 = await new SigningHandler(token, _clock).SendAsync(_script, Messages.V2());

        Assert.All(_script.Requests, static request => Assert.Equal("Bearer abc.def", request.Header("Authorization")));
        Assert.All(_script.Requests, static request => Assert.Null(request.Header("Content-Digest")));
        Assert.All(_script.Requests, static request => Assert.Null(request.Header("Signature")));
    }

    private async Task SendAsync(ApiRequestMessage message)
    {
        using HttpResponseMessage response = await new SigningHandler(new FakeCredential(), _clock).SendAsync(_script, message);
    }

    private static string Digest(string body) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}
