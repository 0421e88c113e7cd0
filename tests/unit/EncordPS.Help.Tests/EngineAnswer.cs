using System.Management.Automation;

namespace EncordPS.Help.Tests;

/// <summary>What a script wrote.</summary>
internal sealed record EngineAnswer(IReadOnlyList<PSObject> Output, IReadOnlyList<ErrorRecord> Errors)
{
    public void ThrowOnError() => Assert.Empty(Errors);
}
