namespace EncordPS.Client.Tests.ImportRuns;

/// <summary>What a unit is known by in a journal.</summary>
public sealed class UnitHasherTests : IDisposable
{
    private readonly UnitHasher _hasher = new();

    public void Dispose() => _hasher.Dispose();

    [Theory]
    [InlineData("""{"objectUrl":"s3://b/a.jpg"}""")]
    [InlineData("""{"clientMetadata":{"objectUrl":"s3://b/other.jpg","list":[1]},"objectUrl":"s3://b/a.jpg","title":"one"}""")]
    [InlineData("""{"objectUrl":"s3:\/\/b\/\u0061.jpg"}""")]
    [InlineData("""{"\u006fbjectUrl":"s3://b/a.jpg","image_metadata":{"width":3}}""")]
    public void A_unit_of_one_file_is_known_by_its_url_however_it_is_written(string json)
    {
        UnitDigest digest = _hasher.Of(new PrivateDataUnit("images", json));

        Assert.Equal(_hasher.Of(PrivateDataKind.Image, "s3://b/a.jpg"), digest);
        Assert.NotEqual(_hasher.Of(new PrivateDataUnit("videos", json)), digest);
    }

    [Theory]
    [InlineData("""{"objectUrl_0":"s3://b/a.jpg","objectUrl_1":"s3://b/b.jpg"}""")]
    [InlineData("""{"objectUrl_0":"s3://b/a.jpg","createVideo":true}""")]
    [InlineData("""{"objectUrl":"s3://b/a.jpg","createVideo":true}""")]
    [InlineData("""{"title":"no file"}""")]
    public void A_unit_with_more_to_it_is_another_one(string json) =>
        Assert.NotEqual(
            _hasher.Of(new PrivateDataUnit("image_groups", """{"objectUrl_0":"s3://b/a.jpg"}""")),
            _hasher.Of(new PrivateDataUnit("image_groups", json)));
}
