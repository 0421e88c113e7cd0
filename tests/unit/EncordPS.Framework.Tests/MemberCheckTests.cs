namespace EncordPS.Framework.Tests;

/// <summary>The check itself: it finds what is there, and notices what is not.</summary>
public sealed class MemberCheckTests
{
    private static readonly AssemblySet s_framework = AssemblySet.Framework([]);

    private readonly MadeAssembly _made = new("netstandard", "2.0.0.0");

    [Fact]
    public void What_is_there_is_found_behind_the_facade()
    {
        _made.UseTest("String", "Contains", parameter => parameter.String());
        _made.UseTextField("String", "Empty");

        Assert.Equal([], Missing());
    }

    [Fact]
    public void A_method_of_a_base_class_is_found()
    {
        _made.UseTest("Exception", "Equals", parameter => parameter.Object());

        Assert.Equal([], Missing());
    }

    [Fact]
    public void An_overload_that_is_not_there_is_noticed()
    {
        _made.UseTest("String", "Contains", parameter => parameter.Char());

        Assert.Equal(["Made uses System.String.Contains: System.Boolean `0(System.Char)"], Missing());
    }

    [Fact]
    public void A_field_that_is_not_there_is_noticed()
    {
        _made.UseTextField("String", "Full");

        Assert.Equal(["Made uses System.String.Full: System.String"], Missing());
    }

    [Fact]
    public void A_type_that_is_not_there_is_noticed()
    {
        _made.Use("Index");

        Assert.Equal(["Made uses System.Index"], Missing());
    }

    [Fact]
    public void What_is_not_for_others_is_noticed()
    {
        _made.UseTextField("Exception", "_message");
        MadeAssembly made = new("mscorlib", "4.0.0.0");
        made.Use("ThrowHelper");

        Assert.Equal(["Made uses System.Exception._message: System.String"], Missing());
        Assert.Equal(["Made uses System.ThrowHelper"], Missing(made));
    }

    [Theory]
    [InlineData("netstandard", "2.1.0.0")]
    [InlineData("System.Runtime", "8.0.0.0")]
    [InlineData("Renci.SshNet", "9999.0.0.0")]
    public void An_assembly_that_is_not_there_or_older_is_noticed(string name, string version) =>
        Assert.Equal([$"Made uses {name} {version}"], Missing(new MadeAssembly(name, version)));

    [Fact]
    public void An_assembly_that_was_not_shipped_is_noticed()
    {
        IEnumerable<AssemblyFile> shipped = AssemblyFile.ReadFolder(Places.Shipped).Where(file => file.Name.Name != "Renci.SshNet");
        AssemblyFile client = shipped.Single(file => file.Name.Name == "EncordPS.Client");

        Assert.Contains(
            new MemberCheck(AssemblySet.Framework(shipped)).Missing(client),
            what => what.StartsWith("EncordPS.Client uses Renci.", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Missing(MadeAssembly made) => new MemberCheck(s_framework).Missing(made.ToFile());

    private IEnumerable<string> Missing() => Missing(_made);
}
