using System.Text.RegularExpressions;

namespace EncordPS.Tests.Surface;

/// <summary>What SECURITY.md says is tested, beside the tests.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(ModuleFolder.Path, "..", ".."));

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        string[] named = [.. Names().Matches(File.ReadAllText(Path.Combine(s_root, "SECURITY.md"))).Select(match => match.Groups["name"].Value)];
        string[] there = Directory.GetFiles(Path.Combine(s_root, "tests", "unit"), "*Tests.cs", SearchOption.AllDirectories);

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(there, file => file.Replace('\\', '/').EndsWith($"/{name}.cs", StringComparison.Ordinal)));
    }

    [GeneratedRegex("`(?<name>[A-Za-z]+/[A-Za-z]+Tests)`")]
    private static partial Regex Names();
}
