namespace EncordPS.Client.Tests.Support;

/// <summary>How long a test waits for what must come. Only a test that fails ever waits this long.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
}
