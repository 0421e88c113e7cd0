using System.Runtime.InteropServices;

namespace EncordPS.Quickstart.Tests;

/// <summary>What the tests start: the program as it was built, and the PowerShell that it starts itself.</summary>
internal static class Programs
{
    public static string DotNet { get; } = Path.GetFullPath("../../../dotnet", RuntimeEnvironment.GetRuntimeDirectory());

    public static string PowerShell { get; } = (string)AppContext.GetData("EncordPS.PowerShell")!;

    public static string Samples { get; } = Path.GetFullPath("../../../../../../samples", AppContext.BaseDirectory);

    /// <summary>Of the same configuration as this test, which is the name of a folder above it.</summary>
    public static string Quickstart { get; } = Path.Combine(
        Samples, "Quickstart", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "EncordPS.Quickstart.dll");
}
