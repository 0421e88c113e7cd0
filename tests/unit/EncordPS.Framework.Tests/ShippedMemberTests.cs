namespace EncordPS.Framework.Tests;

/// <summary>What the compiler let through for netstandard2.0 must be there in .NET Framework 4.7.2, or be shipped.</summary>
public sealed class ShippedMemberTests
{
    private static readonly IReadOnlyList<AssemblyFile> s_shipped = AssemblyFile.ReadFolder(Places.Shipped);

    [Fact]
    public void Everything_that_the_shipped_assemblies_use_is_there()
    {
        MemberCheck check = new(AssemblySet.Framework(s_shipped));

        Assert.Equal([], s_shipped.SelectMany(check.Missing));
        Assert.InRange(check.Count, 10_000, int.MaxValue);
    }
}
