using System.Text;

namespace EncordPS.Client.Tests.Downloads;

public sealed class FileNameTests
{
    private const string Id = "1c0ba7d2-5f0f-4f2b-9c2e-6a3f8f1d2e3b";

    [Theory]
    [InlineData("aisle-01.png", "aisle-01.png")]
    [InlineData("Zürich – Marktplatz 08:15 📷.jpg", "Zürich – Marktplatz 08_15 📷.jpg")]
    [InlineData("bulk/0000001.jpg", "bulk_0000001.jpg")]
    [InlineData("../../etc/passwd", "_._.._etc_passwd")]
    [InlineData(@"..\..\Windows\win.ini", "_._.._Windows_win.ini")]
    [InlineData("/etc/passwd", "_etc_passwd")]
    [InlineData(@"C:\Windows\win.ini", "C__Windows_win.ini")]
    [InlineData("C:evil.txt", "C_evil.txt")]
    [InlineData(@"\\server\share\x.png", "__server_share_x.png")]
    [InlineData("file.txt:stream", "file.txt_stream")]
    [InlineData("a*b?c<d>e|f\"g", "a_b_c_d_e_f_g")]
    [InlineData("line\r\nbreak\t\0.png", "line__break__.png")]
    [InlineData("\u001b[31mred.png", "_[31mred.png")]
    [InlineData("invoice\u202egnp.exe", "invoice_gnp.exe")]
    [InlineData("CON", "_CON")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("Nul .tar.gz", "_Nul .tar.gz")]
    [InlineData("COM1", "_COM1")]
    [InlineData("lpt³.png", "_lpt³.png")]
    [InlineData("console.log", "console.log")]
    [InlineData("COM10.png", "COM10.png")]
    [InlineData("trailing. . .", "trailing")]
    [InlineData("  spaces.png  ", "spaces.png")]
    [InlineData(".bashrc", "_bashrc")]
    [InlineData("clip.part", "clip.part_")]
    [InlineData("clip.PART.json", "clip.PART.json_")]
    [InlineData("e\u0301.png", "\u00e9.png")]
    public void A_title_becomes_a_name_that_is_good_everywhere(string title, string name) =>
        Assert.Equal(name, FileNames.Make(title, "", Id));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("....")]
    [InlineData("   ")]
    [InlineData(" . . ")]
    public void A_title_that_leaves_nothing_becomes_the_id(string title) => Assert.Equal(Id + ".png", FileNames.Make(title, ".png", Id));

    [Theory]
    [InlineData("Camera 3", "Camera 3.mp4")]
    [InlineData("Camera 3.mov", "Camera 3.mov")]
    [InlineData("NUL", "_NUL.mp4")]
    public void Only_a_title_without_an_extension_gets_one(string title, string name) => Assert.Equal(name, FileNames.Make(title, ".mp4", Id));

    [Theory]
    [InlineData('a')]
    [InlineData('画')]
    [InlineData('.')]
    public void A_long_title_is_cut_and_keeps_its_extension_and_a_mark(char letter)
    {
        string name = FileNames.Make("x" + new string(letter, 300) + "y.png", "", Id);

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 200);
        Assert.Matches("~[0-9a-f]{8}\\.png$", name);
    }

    [Fact]
    public void Half_a_letter_is_none() => Assert.Equal("half _ pair.png", FileNames.Make("half \ud83d pair.png", "", Id));

    [Fact]
    public void A_long_title_is_not_cut_inside_of_a_letter()
    {
        string name = FileNames.Make("x" + string.Concat(Enumerable.Repeat("📷", 100)), "", Id);

        Assert.DoesNotContain('\ufffd', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void Two_long_titles_with_the_same_beginning_have_different_names() => Assert.NotEqual(
        FileNames.Make(new string('a', 300), "", Id), FileNames.Make(new string('a', 301), "", Id.Replace('1', '2')));

    [Fact]
    public void A_mark_depends_on_the_whole_id_and_on_nothing_else()
    {
        string other = Id[..^1] + "c";

        Assert.Equal(FileNames.Mark("a.png", Id), FileNames.Mark("a.png", Id));
        Assert.NotEqual(FileNames.Mark("a.png", Id), FileNames.Mark("a.png", other));
    }
}
