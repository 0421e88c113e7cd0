namespace EncordPS.PrivateDataChecks;

/// <summary>Finds the name that was meant.</summary>
internal static class Spelling
{
    // Two wrong letters in a word of six, or two that changed places.
    private const int MostWrong = 2;
    private const int LettersToOneWrong = 3;

    /// <summary>The known name that a wrong one is closest to; null where it is close to none.</summary>
    public static string? Meant(string name, IReadOnlyList<string> known)
    {
        string letters = Letters(name);
        (string? Name, int Distance) best = (null, int.MaxValue);
        foreach (string candidate in known)
        {
            string wanted = Letters(candidate);
            int distance = Distance(letters, wanted);
            if (distance <= Math.Min(MostWrong, wanted.Length / LettersToOneWrong) && distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }

        return best.Name;
    }

    // image_groups, imageGroups and "Image groups" are one.
    private static string Letters(string name) => new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);

    // After Levenshtein and Damerau: how many letters are to be put in, taken out, changed, or to change places with the next.
    private static int Distance(string from, string to)
    {
        int[] before = [];
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int[] next = new int[row.Length];
            next[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                next[j] = Math.Min(Math.Min(row[j], next[j - 1]) + 1, row[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            (before, row) = (row, next);
        }

        return row[to.Length];
    }
}
