using System.Text.RegularExpressions;

namespace EncordPS.Help.Tests;

/// <summary>The folders of a project are rooms, and the arrows between them go one way.</summary>
public sealed partial class RoomTests
{
    private const int MostFiles = 25;

    public static TheoryData<string> Projects => ["EncordPS.Client", "EncordPS", "EncordPS.Sandbox"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_room_leads_back_to_itself(string project)
    {
        string? cycle = SourceRooms.Of(project).FindCycle();

        Assert.True(cycle is null, cycle);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_rooms_have_names_of_each_other(string project)
    {
        SourceRooms rooms = SourceRooms.Of(project);

        Findings.None(
            from room in rooms.FileCounts.Keys
            from there in rooms.MentionsFrom(room)
            from back in rooms.MentionsFrom(there.Key)
            where back.Key == room && StringComparer.Ordinal.Compare(room, there.Key) < 0
            select $"{room} -> {there.Key}: {there.Value}; and back: {back.Value}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_room_has_more_than_25_files(string project) =>
        Findings.None(
            from room in SourceRooms.Of(project).FileCounts
            where room.Value > MostFiles
            select $"{project}/{room.Key} has {room.Value} files");

    [Theory]
    [InlineData("EncordPS.Client")]
    [InlineData("EncordPS.Sandbox")]
    public void The_picture_shows_every_room_above_those_that_it_names(string project)
    {
        SourceRooms rooms = SourceRooms.Of(project);
        List<string> picture = [.. Row().Matches(Repository.Source("docs", "architecture.md"))
            .Where(row => row.Groups["project"].Value == project)
            .Select(static row => row.Groups["room"].Value)];

        Assert.Equal(rooms.FileCounts.Keys.Where(static room => room != ".").Order(StringComparer.Ordinal), picture.Order(StringComparer.Ordinal));
        Findings.None(
            from room in picture
            from arrow in rooms.ArrowsFrom(room)
            where picture.IndexOf(arrow.Key) < picture.IndexOf(room)
            select $"{room} stands below {arrow.Key} in the picture: {arrow.Value}");
    }

    [GeneratedRegex(@"^\| `src/(?<project>[\w.]+)/(?<room>\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
