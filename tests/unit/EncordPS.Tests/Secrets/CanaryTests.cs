using EncordPS.Sandbox.Faults;
using Microsoft.AspNetCore.Http;

namespace EncordPS.Tests.Secrets;

/// <summary>Keys, passphrases, tokens, signatures and signed URLs appear nowhere, whatever is called.</summary>
public sealed class CanaryTests : IClassFixture<SecretSandboxFixture>
{
    private readonly SecretSandboxFixture _fixture;

    public CanaryTests(SecretSandboxFixture fixture)
    {
        _fixture = fixture;
        fixture.Trace.Reset();
        fixture.Storage.Query = null;
        fixture.Server.Faults = FaultProfile.None;
    }

    public static TheoryData<string> Commands => [.. CallsOfAllCommands.Calls.Keys];

    [Fact]
    public void Every_command_is_called() =>
        Assert.Equal(
            _fixture.KeyEngine.Invoke("(Get-Module EncordPS).ExportedCmdlets.Keys").Texts.Order(),
            CallsOfAllCommands.Calls.Keys.Order());

    [Theory]
    [InlineData("[System.Net.NetworkCredential]::new('', $token).Password")]
    [InlineData("throw [System.Exception]::new('outside', [System.Exception]::new(\"inside $([System.Net.NetworkCredential]::new('', $passphrase).Password)\"))")]
    [InlineData("@{ Url = (New-EncordUploadUrl Image x.png).SignedUrl }")]
    public void A_secret_that_is_shown_is_noticed(string script) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => _fixture.Listen(script, _fixture.KeyEngine));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_shows_no_secret(string command) => Listen(CallsOfAllCommands.Calls[command]);

    [Fact]
    public void A_signed_url_is_shown_without_what_opens_it_among_objects_of_other_types_too()
    {
        string[] calls = ["Get-EncordDataRow", "Get-EncordStorageItem", "New-EncordUploadUrl", "Get-EncordVideoReencoding", "Get-EncordDicomDeidentification"];

        Listen("Get-EncordGroup; " + string.Join("; ", calls.Select(call => CallsOfAllCommands.Calls[call])) + "; $task.Result; (Get-EncordDataRow $traffic -FetchImagesData).ImagesData");
    }

    [Fact]
    public void No_retry_shows_a_secret()
    {
        _fixture.Server.Faults = FaultProfile.Parse("unavailable:1");
        Listen("Connect-Encord $key -Passphrase $passphrase -Domain $domain -MaximumRetryCount 1; Get-EncordDataset; & ([scriptblock]::Create($connect))");
    }

    [Theory]
    [InlineData(ForeignStorage.S3)]
    [InlineData(ForeignStorage.Google)]
    [InlineData(ForeignStorage.Azure)]
    public void A_signed_url_of_any_storage_is_shown_without_what_opens_it(string query)
    {
        _fixture.Storage.Query = query;
        string[] commands = ["Get-EncordDataRow", "Get-EncordStorageItem", "New-EncordUploadUrl", "Save-EncordData", "Send-EncordImage"];

        foreach (string command in commands)
        {
            Listen(CallsOfAllCommands.Calls[command]);
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(422)]
    [InlineData(500)]
    public void A_service_that_quotes_the_request_does_not_make_a_command_show_it(int status)
    {
        _fixture.Trace.Answer = context => Quote(context, status);
        string[] calls = ["Get-EncordDataset", "Get-EncordDataRow $traffic", "New-EncordDataset x", "Test-EncordConnection", "Invoke-EncordRequest datasets/list", "$rows | Save-EncordData $dir"];

        foreach (string call in calls)
        {
            Listen(call);
        }
    }

    private void Listen(string call)
    {
        _fixture.Listen(call, _fixture.KeyEngine);
        _fixture.Listen(call, _fixture.TokenEngine);
    }

    private static Task Quote(HttpContext context, int status)
    {
        string quoted = $"{context.Request.Headers.Authorization} {context.Request.Headers["Signature"]}";
        string body = context.Request.Path.StartsWithSegments("/public")
            ? $$"""{"status": {{status}}, "response": ["{{quoted}}"], "payload": "{{quoted}}"}"""
            : $$"""{"message": "No: {{quoted}}", "detail": "{{quoted}}"}""";
        return Answers.Json(body, context.Request.Path.StartsWithSegments("/public") ? 200 : status)(context);
    }
}
