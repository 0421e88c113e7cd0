using System.Collections;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Operations;

public sealed class ImageGroupOcrTests
{
    private const string Group = "17eb9436-f1e1-535e-801b-0b5d8fa88168";

    [Fact]
    public async Task Reading_an_image_group_sends_what_the_SDK_sends()
    {
        Capture capture = Capture.Load("run_ocr-one");
        ScriptedHandler script = capture.Replay();

        ImageGroupOcr image = Assert.Single(await RunAsync(script));

        capture.AssertSame(script.Request);
        Assert.Equal((Group, Messages.DatasetHash, "STOP"), (image.DataHash, image.DatasetHash, image.ToString()));
        var found = (IDictionary)Assert.Single((object[])image.ProcessedTexts["ocr_texts"]!);
        Assert.Equal("STOP", found["text"]);
        Assert.Equal(0.4, ((IDictionary)found["boundingBox"]!)["h"]);
    }

    [Theory]
    [InlineData("""{"lines": [["a", 1]]}""", "")]
    [InlineData("""{"ocr_texts": {"0": "a"}}""", "")]
    [InlineData("""{"ocr_texts": [{"text": "a"}, "b", {"text": null}, {"text": "c"}]}""", "a c")]
    [InlineData("{}", "")]
    public async Task Texts_in_another_form_survive(string texts, string shown)
    {
        ImageGroupOcr image = Assert.Single(
            await RunAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy($$"""[{"processed_texts": {{texts}}, "engine": 2}]"""))));

        Assert.Equal(shown, image.ToString());
        Assert.Equal(texts == "{}" ? 0 : 1, image.ProcessedTexts.Count);
        Assert.True(image.ProcessedTexts.IsReadOnly);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[{}]")]
    [InlineData("""[{"processed_texts": null}]""")]
    [InlineData("""[{"processed_texts": []}]""")]
    public async Task An_answer_without_texts_is_malformed(string response)
    {
        EncordException error = await Assert.ThrowsAsync<EncordException>(
            () => RunAsync(new ScriptedHandler().Answer(200, CannedAnswers.Legacy(response))));

        Assert.Equal(EncordErrorKind.MalformedAnswer, error.Kind);
    }

    [Fact]
    public async Task Reading_is_repeated_because_it_changes_nothing()
    {
        ScriptedHandler script = new ScriptedHandler().Answer(503, "").Answer(200, CannedAnswers.Legacy("[]"));

        Assert.Empty(await RunAsync(script));

        Assert.Equal(2, script.Requests.Count);
    }

    private static async Task<IReadOnlyList<ImageGroupOcr>> RunAsync(ScriptedHandler script)
    {
        using TestClient client = TestClient.Over(script, retries: 1);
        return await client.Api.ImageGroupOcr.RunAsync(Messages.DatasetHash, Group, default);
    }
}
