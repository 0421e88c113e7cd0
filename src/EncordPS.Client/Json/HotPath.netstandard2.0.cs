using System.Runtime.CompilerServices;

namespace EncordPS.Json;

/// <summary>For methods that run for every unit of a long file.</summary>
internal static class HotPath
{
    /// <summary>Nothing: .NET Framework compiles everything at full speed.</summary>
    public const MethodImplOptions Options = default;
}
