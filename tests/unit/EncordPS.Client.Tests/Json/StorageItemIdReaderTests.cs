using System.Text;
using System.Text.Json;

namespace EncordPS.Client.Tests.Json;

public sealed class StorageItemIdReaderTests
{
    private const string Id = "a6efaac9-e409-5597-8939-3b22eb80a778";
    private const string Item = $$"""{"parent": {"uuid": "b6efaac9-e409-5597-8939-3b22eb80a778"}, "uuid": "{{Id}}", "clientMetadata": "{\"uuid\": 1}", "tags": [{"uuid": 2}]}""";

    [Fact]
    public void The_id_is_the_items_own_and_no_other() => Assert.Equal(Guid.Parse(Id), Read(Item));

    [Fact]
    public void An_item_cut_off_anywhere_is_not_complete()
    {
        for (int length = 1; length < Item.Length; length++)
        {
            Assert.Null(Read(Item[..length]));
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"uuid": null}""")]
    [InlineData("""{"uuid": "no id"}""")]
    [InlineData("""{"uuid": {"uuid": "a6efaac9-e409-5597-8939-3b22eb80a778"}}""")]
    public void What_has_no_id_is_refused(string item) => Assert.Throws<JsonException>(() => Read(item));

    private static Guid? Read(string item)
    {
        byte[] text = Encoding.UTF8.GetBytes(item);
        Utf8JsonReader reader = new(text, isFinalBlock: false, default);
        return reader.Read() && new StorageItemIdReader().TryRead(ref reader, text, out Guid read) ? read : null;
    }
}
