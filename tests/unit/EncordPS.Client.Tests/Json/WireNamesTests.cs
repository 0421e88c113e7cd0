using EncordPS.Json;

namespace EncordPS.Client.Tests.Json;

public sealed class WireNamesTests
{
    [Theory]
    [InlineData("IMG_GROUP")]
    [InlineData("img_group")]
    [InlineData("imgGroup")]
    [InlineData("ImgGroup")]
    public void A_name_is_found_in_every_spelling_of_the_service(string text) =>
        Assert.Equal(DataType.ImgGroup, WireNames<DataType>.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("HOLOGRAM")]
    [InlineData("IMG-GROUP")]
    public void A_name_that_is_not_known_is_none(string? text) => Assert.Null(WireNames<DataType>.Parse(text));

    [Fact]
    public void The_name_for_a_missing_type_is_known() =>
        Assert.Equal(DataType.MissingDataType, WireNames<DataType>.Parse("_MISSING_DATA_TYPE_"));

    [Theory]
    [InlineData(StorageLocation.S3Compatible, "S3_COMPATIBLE", "s3Compatible")]
    [InlineData(StorageLocation.Aws, "AWS", "aws")]
    [InlineData(StorageLocation.CordStorage, "CORD_STORAGE", "cordStorage")]
    public void A_member_is_written_in_both_forms(StorageLocation member, string upperSnake, string lowerCamel)
    {
        Assert.Equal(upperSnake, WireNames<StorageLocation>.ToUpperSnake(member));
        Assert.Equal(lowerCamel, WireNames<StorageLocation>.ToLowerCamel(member));
    }
}
