using System.Text;
using System.Text.Json;

namespace EncordPS.Client.Tests.Journals;

/// <summary>What a journal survives, and what it does not.</summary>
public sealed class JournalFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("encordps-journal-");

    private string Path => System.IO.Path.Combine(_directory.FullName, "journal");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void What_was_written_is_read_again_in_its_order()
    {
        Write("a", "b");
        Write("ü \"c\"");

        Assert.Equal(["a", "b", "ü \"c\""], Read());
        Assert.Contains("\"text\":\"ü", File.ReadAllText(Path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void A_last_line_that_was_cut_off_is_no_damage_and_is_written_over(int missing)
    {
        Write("a", "b");
        using (FileStream file = File.OpenWrite(Path))
        {
            file.SetLength(file.Length - missing);
        }

        Assert.Equal(["a"], Read());
        Write("c");
        Assert.Equal(["a", "c"], Read());
    }

    [Fact]
    public void A_cut_at_any_byte_leaves_the_lines_before_it()
    {
        Write("a", "b", "c");
        byte[] whole = File.ReadAllBytes(Path);
        int[] ends = [.. whole.Select(static (b, i) => (b, i)).Where(static at => at.b == '\n').Select(static at => at.i + 1)];
        for (int length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(Path, whole[..length]);
            Assert.Equal(ends.Count(end => end <= length), Read().Count);
        }
    }

    [Fact]
    public void A_changed_line_in_the_middle_is_damage_with_its_number()
    {
        Write("a", "b", "c");
        File.WriteAllText(Path, File.ReadAllText(Path).Replace("\"b\"", "\"B\"", StringComparison.Ordinal));

        JournalException damage = Assert.Throws<JournalException>(() => Read());
        Assert.Equal(JournalProblem.Damaged, damage.Problem);
        Assert.Contains("Line 2 ", damage.Message, StringComparison.Ordinal);
        Assert.Throws<JournalException>(() => Write("d"));
    }

    [Fact]
    public void A_line_that_was_taken_out_is_damage()
    {
        Write("a", "b", "c");
        string[] lines = File.ReadAllLines(Path);
        File.WriteAllText(Path, $"{lines[0]}\n{lines[2]}\n");

        Assert.Contains("Line 2 ", Assert.Throws<JournalException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_process_writes_and_others_read()
    {
        using JournalFile writer = JournalFile.Open(Path, static _ => { });
        writer.Append("line", static line => line.WriteString("text", "a"));

        Assert.Equal(JournalProblem.InUse, Assert.Throws<JournalException>(() => Write("b")).Problem);
        Assert.Equal(["a"], Read());
    }

    [Fact]
    public void A_journal_that_is_not_there_is_not_made_by_reading() =>
        Assert.Equal(JournalProblem.NotFound, Assert.Throws<JournalException>(() => Read()).Problem);

    [Fact]
    public void Another_file_is_no_journal()
    {
        File.WriteAllText(Path, "name,url\na,b\n", Encoding.UTF8);

        Assert.Equal(JournalProblem.Damaged, Assert.Throws<JournalException>(() => Write("a")).Problem);
        Assert.StartsWith("name,url", File.ReadAllText(Path), StringComparison.Ordinal);
    }

    private void Write(params string[] texts)
    {
        using JournalFile journal = JournalFile.Open(Path, static _ => { });
        foreach (string text in texts)
        {
            journal.Append("line", line => line.WriteString("text", text));
        }
    }

    private List<string> Read()
    {
        List<string> texts = [];
        JournalFile.Read(Path, line => texts.Add(line.GetProperty("text").GetString()!));
        return texts;
    }
}
