using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

/// <summary>The folders of a project and which of them names types of which, read from the sources.</summary>
internal sealed partial class SourceRooms
{
    private static readonly ConcurrentDictionary<string, SourceRooms> s_read = new(StringComparer.Ordinal);

    private readonly Dictionary<string, SortedDictionary<string, string>> _arrows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, string>> _mentions = new(StringComparer.Ordinal);

    private SourceRooms(string project)
    {
        (string Room, string Name, string Code)[] files =
        [
            .. Repository.Files("*.cs", "src", project).Order(StringComparer.Ordinal)
                .Select(file => (RoomOf(file, project), Path.GetFileName(file), CodeOf(file))),
        ];
        ILookup<string, string> homes = files
            .SelectMany(static file => Declaration().Matches(file.Code).Select(found => (Type: found.Groups[1].Value, file.Room)))
            .Distinct()
            .ToLookup(static found => found.Type, static found => found.Room, StringComparer.Ordinal);
        FileCounts = files.CountBy(static file => file.Room).ToDictionary();
        foreach ((string room, string name, string code) in files)
        {
            Add(_mentions, Mention());
            if (!IsEnum().IsMatch(code))
            {
                Add(_arrows, Name());
            }

            void Add(Dictionary<string, SortedDictionary<string, string>> arrows, Regex names)
            {
                foreach (string type in names.Matches(code).Select(static found => found.Value).Distinct()
                    .Where(type => homes[type].Count() == 1 && !homes[type].Contains(room)))
                {
                    ArrowsOf(arrows, room).TryAdd(homes[type].Single(), $"{name} names {type}");
                }
            }
        }
    }

    /// <summary>How many files each room has.</summary>
    public IReadOnlyDictionary<string, int> FileCounts { get; }

    public static SourceRooms Of(string project) => s_read.GetOrAdd(project, static name => new(name));

    /// <summary>The rooms that a room names types of, each with one of the places where it does.</summary>
    public IReadOnlyDictionary<string, string> ArrowsFrom(string room) => ArrowsOf(_arrows, room);

    /// <summary>The same, with the rooms whose types have the name of a method or of an enum's member in it: a reader takes those for arrows.</summary>
    public IReadOnlyDictionary<string, string> MentionsFrom(string room) => ArrowsOf(_mentions, room);

    /// <summary>A way from a room back to itself, step by step; null when there is none.</summary>
    public string? FindCycle()
    {
        HashSet<string> done = [];
        return FileCounts.Keys.Order(StringComparer.Ordinal).Select(room => FindCycle(room, [], done)).FirstOrDefault(static found => found is not null);
    }

    private string? FindCycle(string room, List<string> way, HashSet<string> done)
    {
        if (way.IndexOf(room) is >= 0 and int start)
        {
            string[] circle = [.. way[start..], room];
            return string.Join(Environment.NewLine, circle.Zip(circle.Skip(1), (from, to) => $"{from} -> {to}: {ArrowsOf(_arrows, from)[to]}"));
        }

        string? found = done.Contains(room) ? null : ArrowsOf(_arrows, room).Keys
            .Select(next => FindCycle(next, [.. way, room], done))
            .FirstOrDefault(static found => found is not null);
        done.Add(room);
        return found;
    }

    private static SortedDictionary<string, string> ArrowsOf(Dictionary<string, SortedDictionary<string, string>> all, string room) =>
        all.TryGetValue(room, out SortedDictionary<string, string>? arrows) ? arrows : all[room] = new(StringComparer.Ordinal);

    private static string RoomOf(string file, string project) =>
        Path.GetRelativePath(Path.Combine(Repository.Root, "src", project), Path.GetDirectoryName(file)!).Replace('\\', '/');

    // Of a text that is interpolated, what stands in braces is code.
    private static string CodeOf(string file)
    {
        string code = UsingOrComment().Replace(File.ReadAllText(file), "");
        return Text().Replace(code, static text =>
            text.Value.StartsWith('$') ? string.Join(' ', Hole().Matches(text.Value).Select(static hole => hole.Groups[1].Value)) : "\"\"");
    }

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?: struct| class)?)\s+([A-Z]\w+)")]
    private static partial Regex Declaration();

    // The members of an enum can have the names of types, and name none.
    [GeneratedRegex(@"^(?:public|internal) enum ", RegexOptions.Multiline)]
    private static partial Regex IsEnum();

    // The name of a member, a method or an argument can be that of a type as well: those are left out.
    [GeneratedRegex(@"(?<![\w.])(?:(?<=new |: |\[)[A-Z]\w+\b|[A-Z]\w+\b(?!\())(?!\s*(?:=>|\{\s*(?:get|init)|=[^=>]|:[^:]))")]
    private static partial Regex Name();

    // Methods and the members of enums are not left out.
    [GeneratedRegex(@"(?<![\w.])[A-Z]\w+\b(?!\s*(?:=>|\{\s*(?:get|init)|=[^=>]|:[^:]))")]
    private static partial Regex Mention();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|^\s*(?:global )?using [\w.= ]+;", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex UsingOrComment();

    [GeneratedRegex("\"\"\".*?\"\"\"|\\$?@?\"(?:\\\\.|[^\"\\\\\\n])*\"", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Hole();
}
