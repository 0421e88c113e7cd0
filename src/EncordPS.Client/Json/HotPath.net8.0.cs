using System.Runtime.CompilerServices;

namespace EncordPS.Json;

/// <summary>For methods that run for every row of a listing.</summary>
internal static class HotPath
{
    /// <summary>
    /// Compiled at full speed at once. Otherwise .NET begins with quick and slow code, and a script's only listing is
    /// over before that is replaced.
    /// </summary>
    public const MethodImplOptions Options = MethodImplOptions.AggressiveOptimization;
}
