namespace EncordPS.Client.Tests.Access;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("jonas@example.com")]
    [InlineData("o'brien@example.com")]
    [InlineData("first.last+tag@sub.example.co.uk")]
    [InlineData("a..b@example.com")]
    [InlineData("bü@bücher.example")]
    [InlineData("用户@例子.广告")]
    [InlineData("x#&=*!%{}~^$@example.com")]
    [InlineData("me@localhost")]
    public void What_may_be_an_address_is_left_to_the_service(string text) => Assert.Null(EmailAddress.FindFault(text));

    [Theory]
    [InlineData("jo\u200Bnas@example.com", "U+200B, a zero-width space, as character 3")]
    [InlineData("\uFEFFjonas@example.com", "U+FEFF, a byte-order mark, as character 1")]
    [InlineData("jonas@exam\u00ADple.com", "U+00AD, a soft hyphen, as character 11")]
    [InlineData("jonas@example.com\u200E", "U+200E, a mark of direction, as character 18")]
    [InlineData("\u202Ejonas@example.com", "U+202E, a mark of direction, as character 1")]
    [InlineData("jonas@\u2066example.com", "U+2066, a mark of direction, as character 7")]
    [InlineData("jonas\u2060@example.com", "U+2060, a word joiner, as character 6")]
    [InlineData("jonas\u200D@example.com", "U+200D, a zero-width joiner, as character 6")]
    [InlineData("jonas\u3164@example.com", "U+3164, which is not seen, as character 6")]
    [InlineData("jonas\uFE0F@example.com", "U+FE0F, which is not seen, as character 6")]
    [InlineData("jonas\U000E0061@example.com", "U+E0061, which is not seen, as character 6")]
    [InlineData("jo nas@example.com", "U+0020, a space, as character 3")]
    [InlineData("jo\u00A0nas@example.com", "U+00A0, a no-break space, as character 3")]
    [InlineData("jo\u2003nas@example.com", "U+2003, a kind of space, as character 3")]
    [InlineData("jo\tnas@example.com", "U+0009, a tab, as character 3")]
    [InlineData("jonas@example.com\u0000", "U+0000, a control character, as character 18")]
    [InlineData("j\uFFFDrg@example.com", "U+FFFD, which stands for a character that was lost, as character 2")]
    [InlineData("\"jonas@example.com\"", "'\"' as character 1")]
    [InlineData("'jonas@example.com'", "begins with ''', character 1")]
    [InlineData("jonas@example.com'", "ends with ''', character 18")]
    [InlineData("\u201Cjonas@example.com\u201D", "as character 1")]
    [InlineData("o\u2019brien@example.com", "as character 2")]
    [InlineData("jonas@example.com/", "'/' as character 18")]
    [InlineData("jonas/admin@example.com", "'/' as character 6")]
    [InlineData("jonas@example.com?subject=Hello", "'?' as character 18")]
    [InlineData("mailto:jonas@example.com", "':' as character 7")]
    [InlineData("Jonas <jonas@example.com>", "a space, as character 6")]
    [InlineData("a@example.com;b@example.com", "';' as character 14")]
    [InlineData("jonas@example.com.", "ends with '.', character 18")]
    [InlineData("jonas.@example.com", "'.' before the '@', as character 6")]
    [InlineData(".jonas@example.com", "begins with '.', character 1")]
    [InlineData("jonas@.example.com", "before the '.' that is character 7")]
    [InlineData("jonas@example..com", "before the '.' that is character 15")]
    [InlineData("jonas@exa*mple.com", "'*' after the '@', as character 10")]
    [InlineData("jonas@li@example.com", "second '@' as character 9")]
    [InlineData("jonas", "no '@'")]
    [InlineData("@example.com", "nothing stands before the '@'")]
    [InlineData("jonas@", "nothing stands after the '@'")]
    [InlineData("", "it is empty")]
    public void What_cannot_be_one_is_told_with_the_character_and_its_place(string text, string fault) =>
        Assert.Contains(fault, EmailAddress.FindFault(text), StringComparison.Ordinal);

    [Fact]
    public void An_address_has_254_characters_at_most()
    {
        Assert.Null(EmailAddress.FindFault(new string('a', 242) + "@example.com"));
        Assert.Equal("it has more than 254 characters", EmailAddress.FindFault(new string('a', 243) + "@example.com"));
    }

    [Fact]
    public void Half_of_a_pair_is_no_character() =>
        Assert.Equal("it has U+D83D, which is not seen, as character 2", EmailAddress.FindFault($"j{(char)0xD83D}@example.com"));
}
