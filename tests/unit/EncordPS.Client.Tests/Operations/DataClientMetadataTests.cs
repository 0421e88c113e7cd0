namespace EncordPS.Client.Tests.Operations;

public sealed class DataClientMetadataTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"b":2}""", """{"a":1,"b":2}""")]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"a":2}""")]
    [InlineData("""{"a":{"x":1,"y":2}}""", """{"a":{"y":3,"z":4}}""", """{"a":{"x":1,"y":3,"z":4}}""")]
    [InlineData("""{"a":{"x":1}}""", """{"a":5}""", """{"a":5}""")]
    [InlineData("""{"a":5}""", """{"a":{"x":1}}""", """{"a":{"x":1}}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[3]}""", """{"a":[3]}""")]
    [InlineData("""{"a":1}""", """{"a":null}""", """{"a":null}""")]
    [InlineData("""{"a":null}""", """{"a":{"x":1}}""", """{"a":{"x":1}}""")]
    [InlineData("""{"a":1}""", "{}", """{"a":1}""")]
    [InlineData("{}", """{"a":{"b":{}}}""", """{"a":{"b":{}}}""")]
    [InlineData("""{"Site":1}""", """{"site":2}""", """{"Site":1,"site":2}""")]
    public void Objects_are_merged_member_by_member_and_all_else_is_replaced(string before, string changes, string merged)
    {
        DataClientMetadata original = new(before);
        DataClientMetadata update = new(changes);

        Assert.Equal(merged, original.MergedWith(update).ToJson());
        Assert.Equal((before, changes), (original.ToJson(), update.ToJson()));
    }

    [Fact]
    public void Merging_twice_does_not_tie_the_results_together()
    {
        DataClientMetadata changes = new("""{"a":{"x":1}}""");
        DataClientMetadata first = new DataClientMetadata("{}").MergedWith(changes);

        Assert.Equal("""{"a":{"x":1,"y":2}}""", first.MergedWith(new DataClientMetadata("""{"a":{"y":2}}""")).ToJson());
        Assert.Equal("""{"a":{"x":1}}""", changes.ToJson());
    }

    [Fact]
    public void The_payload_is_a_dictionary()
    {
        DataClientMetadata metadata = new("""{"site": "a", "n": {"x": [1]}}""");

        Assert.Equal("a", metadata.Payload["Site"]);
        Assert.Equal(metadata.ToJson(), metadata.ToString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("5")]
    public void Metadata_that_are_no_object_are_refused(string json)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new DataClientMetadata(json));

        Assert.StartsWith("Metadata must be a JSON object", error.Message);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"a\": x\n}", 2, 8)]
    [InlineData("{\"ünïcode\": x}", 1, 13)]
    public void Metadata_that_are_not_JSON_are_refused_with_the_place(string json, int line, int column)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new DataClientMetadata(json));

        Assert.StartsWith($"Metadata is not valid JSON: line {line}, column {column}.", error.Message);
    }

    [Fact]
    public void A_member_that_stands_there_twice_is_refused_because_one_of_them_would_be_lost()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new DataClientMetadata("""{"n": {"a": 1, "a": 2}}"""));

        Assert.Contains("'a'", error.Message);
    }
}
