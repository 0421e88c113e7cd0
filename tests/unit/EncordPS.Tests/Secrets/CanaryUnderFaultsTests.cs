using EncordPS.Sandbox.Faults;

namespace EncordPS.Tests.Secrets;

/// <summary>
/// Secrets appear nowhere, whatever goes wrong while a command runs. Most of the time is waiting, so the faults are divided among three
/// classes, which run side by side.
/// </summary>
public abstract class CanaryUnderFaultsTests : IClassFixture<SecretSandboxFixture>
{
    // A listing of either API, a page, a change that is repeated and one that is not, a wait, an upload, a download, the rest.
    private static readonly string[] s_ofEachKind =
    [
        "Get-EncordDataset", "Get-EncordDataRow", "Get-EncordStorageItem", "New-EncordDataset", "Set-EncordDataRowMetadata",
        "Wait-EncordUploadJob", "Send-EncordImage", "Save-EncordData", "Invoke-EncordRequest", "Test-EncordConnection",
    ];

    // Work on many things waits for as long as the rate is limited.
    private static readonly string[] s_patient = ["Get-EncordStorageItem", "Set-EncordDataRowMetadata", "Send-EncordImage", "Save-EncordData"];

    private static readonly string[] s_brief = ["Get-EncordDataset", "New-EncordDataset", "Test-EncordConnection"];

    private readonly SecretSandboxFixture _fixture;

    protected CanaryUnderFaultsTests(SecretSandboxFixture fixture)
    {
        _fixture = fixture;
        fixture.Trace.Reset();
    }

    protected static TheoryData<FaultKind> Third(int share) => [.. Enum.GetValues<FaultKind>().Where((_, index) => index % 3 == share)];

    protected void MustShowNoSecretUnder(FaultKind fault)
    {
        // What was sent is waited for with polls that are long by themselves.
        bool isSlow = fault is FaultKind.Stall or FaultKind.Trickle;
        IEnumerable<string> some = s_ofEachKind.Where(command => !isSlow || !command.StartsWith("Send", StringComparison.Ordinal));

        // Now and then: what is asked for second fails too. And always. A trickle fails nothing, and what is long takes long.
        bool isLimit = FaultProfile.NameOf(fault).StartsWith("rate-limit", StringComparison.Ordinal);
        bool isFew = isSlow || isLimit;
        string rate = isFew ? "0.2" : "0.6";
        ListenUnder($"{FaultProfile.NameOf(fault)}:{rate},seed=3", Impatient(isFew ? some : CallsOfAllCommands.Calls.Keys), _fixture.KeyEngine);
        ListenUnder($"{FaultProfile.NameOf(fault)}:1", Impatient(isSlow ? s_brief : isLimit ? some.Except(s_patient) : some), _fixture.TokenEngine);
    }

    private void ListenUnder(string faults, string calls, Engine engine)
    {
        SecretSandboxFixture.Reconnect(engine, patience: "0:0:0.1");
        _fixture.Server.Faults = FaultProfile.Parse(faults);
        try
        {
            _fixture.Listen(calls, engine);
        }
        finally
        {
            _fixture.Server.Faults = FaultProfile.None;
            SecretSandboxFixture.Reconnect(engine, patience: "0:0:1");
        }
    }

    // None of them waits for long.
    private static string Impatient(IEnumerable<string> commands) => string.Join('\n', commands.Select(command => CallsOfAllCommands.Calls[command]))
        .Replace(" -Wait", " -Wait -Timeout '0:0:0.1'", StringComparison.Ordinal)
        .Replace("-Timeout '0:0:1'", "-Timeout '0:0:0.1'", StringComparison.Ordinal);
}
