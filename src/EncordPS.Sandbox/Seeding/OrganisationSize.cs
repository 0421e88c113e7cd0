using System.Globalization;

namespace EncordPS.Sandbox.Seeding;

/// <summary>How large an organisation is that a sandbox begins with.</summary>
/// <param name="Datasets">Datasets, each with some users and groups.</param>
/// <param name="Groups">Groups, each with some members.</param>
/// <param name="Users">Users of the organisation.</param>
public sealed record OrganisationSize(int Datasets, int Groups, int Users)
{
    /// <summary>Reads three numbers, such as <c>1000,200,5000</c>.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public static OrganisationSize Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int?[] counts = [.. text.Split(',').Select(ParseCount)];
        return counts is [{ } datasets, { } groups, { } users]
            ? new OrganisationSize(datasets, groups, users)
            : throw new FormatException($"The counts are three whole numbers, of datasets, groups and users, not '{text}'.");
    }

    private static int? ParseCount(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
}
