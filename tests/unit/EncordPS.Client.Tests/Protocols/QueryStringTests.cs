namespace EncordPS.Client.Tests.Protocols;

public sealed class QueryStringTests
{
    [Fact]
    public void Nothing_is_no_query_at_all() => Assert.Equal("", new QueryString().ToString());

    [Fact]
    public void Parameters_stand_in_the_order_they_were_added() =>
        Assert.Equal("?b=1&a=2", new QueryString().Add("b", 1).Add("a", "2").ToString());

    [Fact]
    public void Null_and_empty_lists_are_left_out_and_an_empty_text_is_sent() =>
        Assert.Equal(
            "?empty=",
            new QueryString().Add("text", (string?)null).Add("date", (DateTimeOffset?)null).Add("list", (string[]?)null)
                .Add("none", Array.Empty<string>()).Add("empty", "").ToString());

    [Fact]
    public void A_list_repeats_its_name() =>
        Assert.Equal("?itemTypes=image&itemTypes=pdf", new QueryString().Add("itemTypes", ["image", "pdf"]).ToString());

    [Fact]
    public void Booleans_are_written_as_Python_spells_them() =>
        Assert.Equal("?yes=True&no=False", new QueryString().Add("yes", true).Add("no", false).ToString());

    [Theory]
    [InlineData(" ", "+")]
    [InlineData("+", "%2B")]
    [InlineData("AZaz09_.-~", "AZaz09_.-~")]
    [InlineData("!*'()", "%21%2A%27%28%29")]
    [InlineData("&=?#/\\%;:@", "%26%3D%3F%23%2F%5C%25%3B%3A%40")]
    [InlineData("\t\r\n\0", "%09%0D%0A%00")]
    [InlineData("ü", "%C3%BC")]
    [InlineData("画像", "%E7%94%BB%E5%83%8F")]
    [InlineData("🎥", "%F0%9F%8E%A5")]
    public void Everything_but_letters_digits_and_four_signs_is_encoded(string value, string encoded) =>
        Assert.Equal("?q=" + encoded, new QueryString().Add("q", value).ToString());

    [Fact]
    public void The_sign_of_a_zone_is_encoded() =>
        Assert.Equal(
            "?t=2024-01-02T03%3A04%3A05%2B02%3A00",
            new QueryString().Add("t", new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))).ToString());
}
