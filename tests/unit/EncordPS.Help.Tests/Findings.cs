namespace EncordPS.Help.Tests;

internal static class Findings
{
    /// <summary>Fails with every finding in full: the assertions on collections cut long lines off.</summary>
    public static void None(IEnumerable<string> findings)
    {
        string[] all = [.. findings];
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }
}
