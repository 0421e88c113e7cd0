namespace EncordPS.Client.Tests.Support;

/// <summary>Tests that change what the whole process does, such as the headers of all requests: nothing else runs in it meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "Alone";
}
