namespace EncordPS.Client.Tests.Uploads;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("frame_1.png frame_2.png frame_10.png frame_100.png")]
    [InlineData("1.png 2.png 10.png")]
    [InlineData("a1b2 a1b10 a2b1")]
    [InlineData("cam1/9.png cam2/1.png cam10/1.png")]
    [InlineData("a a1 ab")]
    [InlineData("f01 f1 f2")]
    [InlineData("Frame_1 frame_2 FRAME_10")]
    [InlineData("n99999999999999999999 n100000000000000000000")]
    public void Numbers_in_names_count_as_numbers(string names)
    {
        string[] inOrder = names.Split(' ');

        Assert.Equal(inOrder, inOrder.Reverse().OrderBy(static name => name, NaturalOrder.Instance));
    }

    [Theory]
    [InlineData("f1 f10 f2", true)]
    [InlineData("f1 f2 f10", false)]
    [InlineData("f10 f2 f1", false)]
    [InlineData("a b c", false)]
    public void Names_by_their_letters_though_numbers_say_otherwise_are_noticed(string names, bool isMissed) =>
        Assert.Equal(isMissed, NaturalOrder.IsMissed(names.Split(' ')));
}
