namespace EncordPS.Tests.Support;

/// <summary>Tests that share a sandbox, and run one after another: some of them change the process's environment.</summary>
[CollectionDefinition(Name)]
public sealed class SandboxTests : ICollectionFixture<SandboxFixture>
{
    public const string Name = "Sandbox";
}
