namespace EncordPS.Client.Tests.Requests;

public sealed class RequestPathTests
{
    private static readonly Uri s_domain = new("https://api.encord.com");

    [Theory]
    [InlineData("storage/folders")]
    [InlineData("/storage/folders")]
    [InlineData("v2/public/storage/folders")]
    [InlineData("/v2/public/storage/folders")]
    [InlineData("https://api.encord.com/v2/public/storage/folders")]
    [InlineData("HTTPS://API.encord.com/v2/public/storage/folders")]
    public void A_path_may_be_written_in_several_ways(string text) => Assert.Equal("storage/folders", RequestPath.Read(text, s_domain));

    [Theory]
    [InlineData("storage/folders?search=a/../b&url=https://x.example/")]
    [InlineData("storage/items/ü%2Fx?a=1")]
    public void What_stands_in_the_query_and_in_names_is_left_alone(string text) => Assert.Equal(text, RequestPath.Read(text, s_domain));

    [Theory]
    [InlineData("https://evil.example/v2/public/storage/folders")]
    [InlineData("https://api.encord.com.evil.example/v2/public/x")]
    [InlineData("https://api.encord.com@evil.example/v2/public/x")]
    [InlineData("https://api.encord.com:444/v2/public/x")]
    [InlineData("http://api.encord.com/v2/public/x")]
    [InlineData("https://api.encord.com/public/user")]
    [InlineData("https://api.encord.com")]
    [InlineData("//evil.example/x")]
    [InlineData(@"\\evil.example\x")]
    [InlineData(@"storage\..\..\x")]
    [InlineData("../x")]
    [InlineData("storage/../../x")]
    [InlineData("storage/%2e%2E/x")]
    [InlineData("storage/..%2Fx")]
    [InlineData("storage/a%5c..%5Cx")]
    [InlineData("storage/./x")]
    [InlineData("storage//x")]
    [InlineData("/")]
    [InlineData("?a=1")]
    [InlineData("storage/folders#top")]
    [InlineData("storage/folders\r\nX-Evil: 1")]
    public void A_path_that_leads_elsewhere_is_refused(string text) =>
        Assert.Throws<ArgumentException>(() => RequestPath.Read(text, s_domain));
}
