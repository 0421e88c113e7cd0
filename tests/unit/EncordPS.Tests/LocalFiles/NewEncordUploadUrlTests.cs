using System.Net;

namespace EncordPS.Tests.LocalFiles;

public sealed class NewEncordUploadUrlTests(SandboxFixture fixture) : SendTest(fixture)
{
    [Theory]
    [InlineData("Video", "a.mp4", "EncordPS.SignedVideoUrl", "video")]
    [InlineData("Image", "a.png", "EncordPS.SignedImageUrl", "image")]
    [InlineData("Audio", "a.mp3", "EncordPS.SignedAudioUrl", "audio")]
    [InlineData("DicomFile", "/x/a.dcm", "EncordPS.SignedDicomUrl", "dicomFile")]
    public async Task A_url_takes_a_file(string type, string name, string expected, string wireName)
    {
        string[] got = Invoke($"$url = New-EncordUploadUrl {type} '{name}'; $url.GetType().FullName; $url.Title; $url.SignedUrl; $url.FileLink; $url.DataHash").Texts;
        using HttpClient http = new();
        using HttpResponseMessage response = await http.PutAsync(new Uri(got[2]), new ByteArrayContent([1, 2, 3]));

        Assert.Equal((expected, Path.GetFileName(name), HttpStatusCode.OK), (got[0], got[1], response.StatusCode));
        Assert.Contains(got[4], got[3], StringComparison.Ordinal);
        Assert.Equal(wireName, Trace.Of(Urls)[0].Query["uploadItemType"]);
    }

    [Fact]
    public void Many_names_share_requests_and_keep_their_order()
    {
        Assert.Equal(
            Enumerable.Range(1, 250).Select(number => $"{number}.png"),
            Invoke("1..250 | ForEach-Object { \"$_.png\" } | New-EncordUploadUrl Image | ForEach-Object Title").Texts);

        Assert.Equal(["200", "50"], Trace.Of(Urls).Select(request => request.Query["count"]));
    }

    [Theory]
    [InlineData("Image", "EncordPS.SignedImagesUrl")]
    [InlineData("DicomFile", "EncordPS.SignedDicomsUrl")]
    public void Files_that_belong_together_come_as_one_list(string type, string expected) => Assert.Equal(
        [expected, "2", "b"],
        Invoke($"$list = New-EncordUploadUrl {type} a, b -AsList; $list.GetType().FullName; $list.Count; $list[1].Title").Texts);

    [Fact]
    public void There_is_no_list_of_videos()
    {
        Invoke("New-EncordUploadUrl Video a.mp4 -AsList").Error.MustBe("InvalidArgument", ErrorCategory.InvalidArgument);

        Assert.Empty(Trace.Requests);
    }

    [Fact]
    public void A_bad_name_is_an_error_and_the_others_get_urls()
    {
        Invocation got = Invoke("New-EncordUploadUrl Image a.mp4, ('x' * 301), a.png | ForEach-Object Title");

        Assert.Equal(["a.png"], got.Written);
        Assert.Equal(["FileTypeNotSupported", "TitleTooLong"], got.Errors.Select(error => error.Id()));
        Assert.Equal("a.mp4", got.Errors[0].TargetObject);
    }

    [Theory]
    [InlineData("New-EncordUploadUrl Image a.png")]
    [InlineData("Get-EncordDataset; New-EncordUploadUrl Image a.png")]
    [InlineData("\"$(New-EncordUploadUrl Image a.png)\"")]
    public void No_view_shows_what_opens_the_door(string script)
    {
        string shown = Engine.Show(script);

        Assert.Contains("a.png", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Goog", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_asks_for_nothing()
    {
        Invoke("New-EncordUploadUrl Image a.png -WhatIf").Errors.MustBeNone();

        Assert.Empty(Trace.Requests);
    }
}
