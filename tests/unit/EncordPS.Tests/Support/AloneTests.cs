namespace EncordPS.Tests.Support;

/// <summary>Tests that measure the whole process: nothing else runs in it meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "Alone";
}
