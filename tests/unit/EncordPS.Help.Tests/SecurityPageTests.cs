using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

/// <summary>What SECURITY.md says is tested, beside the tests.</summary>
public sealed partial class SecurityPageTests
{
    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        string[] named = [.. Names().Matches(Repository.Source("SECURITY.md")).Select(match => match.Groups["name"].Value)];
        string[] there = [.. Repository.Files("*Tests.cs", "tests", "unit"), .. Repository.Files("*.Tests.ps1", "tests", "pester")];

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(
            there, file => Path.ChangeExtension(file, null).Replace('\\', '/').EndsWith($"/{name}", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`(?<name>[A-Za-z]+/[A-Za-z.-]+Tests)`")]
    private static partial Regex Names();
}
