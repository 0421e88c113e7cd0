namespace EncordPS.Help.Tests;

/// <summary>Files that can be read in one go.</summary>
public sealed class SourceFileTests
{
    private const int MostLines = 300;
    private const int MostColumns = 140;

    private static readonly string[] s_shipped = ["src", "samples"];

    [Theory]
    [InlineData("*.cs", "src", "tests", "samples", "bench", "tools")]
    [InlineData("*.ps1", "tests", "samples")]
    [InlineData("*.psm1", "src")]
    public void No_source_file_is_longer_than_300_lines(string pattern, params string[] folders)
    {
        string[] files = [.. folders.SelectMany(folder => Repository.Files(pattern, folder))];

        Assert.NotEmpty(files);
        Findings.None(
            from file in files
            let lines = File.ReadLines(file).Count()
            where lines > MostLines
            select $"{file} has {lines} lines");
    }

    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.ps1")]
    [InlineData("*.psm1")]
    public void No_line_is_longer_than_140_columns(string pattern) =>
        Findings.None(
            from file in s_shipped.SelectMany(folder => Repository.Files(pattern, folder))
            from line in File.ReadLines(file).Index()
            where line.Item.Length > MostColumns
            select $"{file}:{line.Index + 1} has {line.Item.Length} columns");
}
