namespace EncordPS.Bench.Measuring;

/// <summary>The ids that the fixed server knows.</summary>
internal static class Ids
{
    /// <summary>A dataset with a number of rows.</summary>
    public static string Dataset(int rows) => Invariant($"da7a5e70-0000-4000-8000-{rows:D12}");

    public static string Row(int number) => Invariant($"0da7a000-0000-4000-8000-{number:D12}");

    public static string Item(int number) => Invariant($"17e30000-0000-4000-8000-{number:D12}");

    /// <summary>An item whose file is large.</summary>
    public static string LargeItem(long size) => Invariant($"17e30001-0000-4000-8000-{size:D12}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
