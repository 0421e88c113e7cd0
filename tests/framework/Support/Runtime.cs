using System.Reflection;
using System.Runtime.InteropServices;

namespace EncordPS.FrameworkCheck.Support;

/// <summary>What the program runs on.</summary>
internal static class Runtime
{
    public static string Name { get; } = Type.GetType("Mono.Runtime") is { } mono
        ? $"Mono {Version(mono.GetMethod("GetDisplayName", BindingFlags.NonPublic | BindingFlags.Static))}"
        : RuntimeInformation.FrameworkDescription;

    private static string Version(MethodInfo displayName) => ((string)displayName.Invoke(null, null)).Split(' ')[0];
}
