using System.Reflection;
using EncordPS.FrameworkCheck.Support;

namespace EncordPS.FrameworkCheck.Checks;

/// <summary>PowerShell looks at all types of an assembly when it imports it.</summary>
internal static class TypeChecks
{
    public static IEnumerable<Check> List() =>
    [
        new("All types of the client load", () =>
        {
            Assembly client = typeof(EncordSession).Assembly;
            Expect.Equal("netstandard2.0", Path.GetFileName(Path.GetDirectoryName(client.Location)));
            Expect.That(client.GetTypes().Length > 0, "there are no types");
            return Task.CompletedTask;
        }),
    ];
}
