using System.Text.Json.Nodes;

namespace EncordPS.UploadJobs;

/// <summary>
/// Looks for what the service passes over in silence: a member whose name it does not know, and a section without files. The
/// description is sent all the same, for the service may be newer than the module.
/// </summary>
internal static class PrivateFilesSpelling
{
    // Two wrong letters in a word of six, or two that changed places.
    private const int MostWrongLetters = 2;
    private const int LettersToOneWrong = 3;

    private static readonly string[] s_flags = ["skip_duplicate_urls", "upsert_metadata"];

    private static readonly string[] s_members = [.. PrivateFiles.Sections, .. s_flags];

    private static readonly string[] s_unitMembers =
    [
        "objectUrl", "title", "clientMetadata", "createVideo", "imageItems", "scene", "settings", "videoMetadata", "imageMetadata",
        "audioMetadata", "textMetadata", "pdfMetadata", "dicomMetadata",
    ];

    public static IEnumerable<string> Check(JsonObject description) =>
        description.SelectMany(static member => CheckMember(member.Key, member.Value)).Concat(CheckFlags(description)).Distinct();

    private static IEnumerable<string> CheckMember(string name, JsonNode? value)
    {
        if (!s_members.Contains(name))
        {
            yield return s_members.FirstOrDefault(known => IsNear(name, known)) is { } meant
                ? $"The service does not know \"{name}\": \"{meant}\" is its spelling. It is sent as it is."
                : $"This version of the module does not know \"{name}\". It is sent as it is.";
        }
        else if (!s_flags.Contains(name) && value is null or JsonArray { Count: 0 })
        {
            yield return $"The section \"{name}\" is empty.";
        }

        foreach (string wrong in UnitMembers(value).Distinct(StringComparer.Ordinal))
        {
            if (s_unitMembers.FirstOrDefault(known => known != wrong && Letters(known) == Letters(wrong)) is { } meant)
            {
                yield return $"The service does not know \"{wrong}\" in a unit of \"{name}\": \"{meant}\" is its spelling. "
                    + "It is sent as it is.";
            }
        }
    }

    private static IEnumerable<string> CheckFlags(JsonObject description)
    {
        if (IsSet(description, "upsert_metadata") && !IsSet(description, "skip_duplicate_urls"))
        {
            yield return "\"upsert_metadata\" changes nothing unless \"skip_duplicate_urls\" is true too.";
        }
    }

    private static bool IsSet(JsonObject description, string flag) =>
        description[flag] is JsonValue value && value.TryGetValue(out bool isSet) && isSet;

    private static IEnumerable<string> UnitMembers(JsonNode? section) =>
        section is JsonArray units
            ? units.OfType<JsonObject>().SelectMany(static unit => unit.Select(static member => WithoutNumber(member.Key)))
            : [];

    // objectUrl_0 and title_12 are numbered by frame.
    private static string WithoutNumber(string name)
    {
        string text = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return text.Length < name.Length ? text.TrimEnd('_') : name;
    }

    private static bool IsNear(string name, string known) =>
        Distance(Letters(name), Letters(known)) <= Math.Min(MostWrongLetters, Letters(known).Length / LettersToOneWrong);

    // image_groups, imageGroups and "Image groups" are one.
    private static string Letters(string name) => new([.. name.Where(char.IsLetter).Select(char.ToLowerInvariant)]);

    // After Levenshtein: how many letters are to be put in, taken out or changed.
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                (diagonal, row[j]) = (
                    row[j],
                    Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
            }
        }

        return row[to.Length];
    }
}
