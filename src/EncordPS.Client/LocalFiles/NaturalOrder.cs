namespace EncordPS.LocalFiles;

/// <summary>The order in which people count files: frame_2 before frame_10. Other text goes by its letters, whatever their case.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    private NaturalOrder()
    {
    }

    public int Compare(string? x, string? y)
    {
        (string left, string right) = (x ?? "", y ?? "");
        (int i, int j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            string one = Take(left, ref i);
            string other = Take(right, ref j);
            int order = IsDigit(one[0]) && IsDigit(other[0])
                ? CompareNumbers(one.TrimStart('0'), other.TrimStart('0'))
                : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return order;
            }
        }

        int rest = (left.Length - i).CompareTo(right.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(left, right);
    }

    /// <summary>Whether names stand in the order of their letters though their numbers say another one.</summary>
    public static bool IsMissed(IReadOnlyList<string> names)
    {
        string[] byLetters = [.. names.OrderBy(static name => name, StringComparer.OrdinalIgnoreCase)];
        return byLetters.SequenceEqual(names) && !names.OrderBy(static name => name, Instance).SequenceEqual(names);
    }

    // A number of any length: the longer one is the larger one.
    private static int CompareNumbers(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);

    // The digits, or what is none, from a place on.
    private static string Take(string text, ref int start)
    {
        int begin = start;
        bool isNumber = IsDigit(text[begin]);
        while (start < text.Length && IsDigit(text[start]) == isNumber)
        {
            start++;
        }

        return text.Substring(begin, start - begin);
    }

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
