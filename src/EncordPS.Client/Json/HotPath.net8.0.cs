using System.Runtime.CompilerServices;

namespace EncordPS.Json;

/// <summary>For methods that run for every unit of a long file.</summary>
internal static class HotPath
{
    /// <summary>
    /// Compiled at full speed at once. Otherwise .NET begins with quick and slow code, and a script's only file is read before that is
    /// replaced. Nothing for the way to a first listing: what is compiled ahead of time leaves these methods out.
    /// </summary>
    public const MethodImplOptions Options = MethodImplOptions.AggressiveOptimization;
}
