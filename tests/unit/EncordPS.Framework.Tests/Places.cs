using System.Reflection;

namespace EncordPS.Framework.Tests;

/// <summary>Where the assemblies are, as the project file says.</summary>
internal static class Places
{
    /// <summary>The module's folder for Windows PowerShell.</summary>
    public static string Shipped { get; } = Named("Shipped");

    /// <summary>The reference assemblies of .NET Framework 4.7.2; their subfolder Facades has what only forwards.</summary>
    public static string Framework { get; } = Named("Framework");

    /// <summary>What Windows PowerShell 5.1 and PowerShell 7 have in common of their own assembly.</summary>
    public static string PowerShell { get; } = Named("PowerShell");

    private static string Named(string key) => typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
