using EncordPS.Sandbox.Faults;

namespace EncordPS.Tests.Secrets;

/// <summary>A third of the faults.</summary>
public sealed class FirstCanaryUnderFaultsTests(SecretSandboxFixture fixture) : CanaryUnderFaultsTests(fixture)
{
    public static TheoryData<FaultKind> Faults => Third(0);

    [Theory]
    [MemberData(nameof(Faults))]
    public void No_failure_makes_a_command_show_a_secret(FaultKind fault) => MustShowNoSecretUnder(fault);
}
