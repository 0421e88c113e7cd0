using System.Text.Json;
using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;
using EncordPS.Json;

namespace EncordPS.Client.Tests.Operations;

public sealed class StorageItemModelTests
{
    private static readonly string[] s_optional = ["description", "clientMetadata", "owner", "storageLocation", "url", "fileSize", "frameCount"];

    [Fact]
    public void An_item_has_all_that_the_service_says()
    {
        StorageItem item = Read(_ => { });

        Assert.Equal(Guid.Parse("5d12db2d-3d88-5571-8bc3-5d6921250387"), item.Uuid);
        Assert.Equal(Guid.Parse("6bf74574-6684-5bcf-a897-31d0c2eef446"), item.ParentUuid);
        Assert.Equal((StorageItemType.Video, "video"), (item.ItemType, item.ItemTypeName));
        Assert.Equal(("video-0", "", "owner@example.com"), (item.Name, item.Description, item.Owner));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 18, 51, 5, TimeSpan.Zero).AddTicks(1234560), item.CreatedAt);
        Assert.Equal(item.CreatedAt, item.LastEditedAt);
        Assert.Equal((false, false, 1L), (item.IsTombstone, item.IsPlaceholder, item.BackedDataUnitsCount));
        Assert.Equal((StorageLocationName.Encord, "encord"), (item.StorageLocation, item.StorageLocationName));
        Assert.Equal((null, "cord-video-dev/5d12db2d-3d88-5571-8bc3-5d6921250387"), (item.IntegrationHash, item.Url));
        Assert.StartsWith("http://HOST/download/", item.SignedUrl, StringComparison.Ordinal);
        Assert.Equal((12345L, "video/mp4", 12.5, 25.0), (item.FileSize, item.MimeType, item.Duration, item.Fps));
        Assert.Equal((480L, 640L, 312L), (item.Height, item.Width, item.FrameCount));
        Assert.Equal((null, null, null), (item.DicomInstanceUid, item.DicomStudyUid, item.DicomSeriesUid));
        Assert.Equal((null, null, null, null), (item.AudioSampleRate, item.AudioBitDepth, item.AudioCodec, item.AudioNumChannels));
        Assert.Empty(item.ClientMetadata!);
        Assert.Equal("video-0", item.ToString());
    }

    [Theory]
    [InlineData("timeseries")]
    [InlineData("timeSeries")]
    public void A_time_series_is_known_by_either_spelling_and_has_its_settings(string spelling)
    {
        StorageItem item = Read(json =>
        {
            json["itemType"] = spelling;
            json["clientMetadata"] = "";
            json["clientMetadataSignedUrl"] = "https://bucket/meta.json?sig=x";
            json["timeseriesSettings"] = JsonNode.Parse("""{"channels": {"t": {"style": "line", "lineWidth": 1.5}}}""");
        });

        Assert.Equal(StorageItemType.Timeseries, item.ItemType);
        Assert.Null(item.ClientMetadata);
        Assert.Equal("https://bucket/meta.json?sig=x", item.ClientMetadataSignedUrl);
        Assert.True(((System.Collections.IDictionary)item.TimeseriesSettings!["channels"]!).Contains("t"));
    }

    [Fact]
    public void Facts_of_other_kinds_of_items_are_read_too()
    {
        StorageItem item = Read(json =>
        {
            json["isTombstone"] = true;
            json["isPlaceholder"] = true;
            json["integrationHash"] = "5a3f0c1e-0001-4a00-8000-000000000001";
            json["dicomInstanceUid"] = "1.2.3";
            json["dicomStudyUid"] = "1.2";
            json["dicomSeriesUid"] = "1.2.4";
            json["audioSampleRate"] = 44100;
            json["audioBitDepth"] = 16;
            json["audioCodec"] = "pcm";
            json["audioNumChannels"] = 2;
        });

        Assert.Equal((true, true), (item.IsTombstone, item.IsPlaceholder));
        Assert.Equal(Guid.Parse("5a3f0c1e-0001-4a00-8000-000000000001"), item.IntegrationHash);
        Assert.Equal(("1.2.3", "1.2", "1.2.4"), (item.DicomInstanceUid, item.DicomStudyUid, item.DicomSeriesUid));
        Assert.Equal((44100L, 16L, "pcm", 2L), (item.AudioSampleRate, item.AudioBitDepth, item.AudioCodec, item.AudioNumChannels));
    }

    [Fact]
    public void Kinds_and_locations_of_a_newer_service_keep_their_names()
    {
        StorageItem item = Read(json =>
        {
            json["itemType"] = "hologram";
            json["storageLocation"] = "moonBase";
            json["childFrameNumber"] = 3;
        });

        Assert.Equal((StorageItemType.Unknown, "hologram"), (item.ItemType, item.ItemTypeName));
        Assert.Equal(3L, item.AdditionalProperties!["childFrameNumber"]);
        Assert.Equal((StorageLocationName.Unknown, "moonBase"), (item.StorageLocation, item.StorageLocationName));
    }

    [Theory]
    [InlineData("imageGroup", StorageItemType.ImageGroup)]
    [InlineData("imageSequence", StorageItemType.ImageSequence)]
    [InlineData("dicomFile", StorageItemType.DicomFile)]
    [InlineData("dicomSeries", StorageItemType.DicomSeries)]
    [InlineData("plainText", StorageItemType.PlainText)]
    [InlineData("nifti", StorageItemType.Nifti)]
    public void Every_kind_has_its_member(string name, StorageItemType expected) =>
        Assert.Equal(expected, Read(json => json["itemType"] = name).ItemType);

    [Theory]
    [InlineData("s3", StorageLocationName.S3)]
    [InlineData("openTelekom", StorageLocationName.OpenTelekom)]
    [InlineData("directAccess", StorageLocationName.DirectAccess)]
    [InlineData("s3Compatible", StorageLocationName.S3Compatible)]
    public void Every_location_has_its_member(string name, StorageLocationName expected) =>
        Assert.Equal(expected, Read(json => json["storageLocation"] = name).StorageLocation);

    [Fact]
    public void What_a_service_leaves_out_is_null_or_empty()
    {
        StorageItem item = Read(json =>
        {
            foreach (string name in s_optional)
            {
                json.Remove(name);
            }
        });

        Assert.Equal(("", "", ""), (item.Description, item.Owner, item.StorageLocationName));
        Assert.Equal((null, null, null, null), (item.Url, item.FileSize, item.FrameCount, item.ClientMetadata));
    }

    [Fact]
    public void A_size_with_a_fraction_is_read() =>
        Assert.Equal(3560366, Read(json => json["fileSize"] = JsonNode.Parse("3560366.0")).FileSize);

    [Fact]
    public void Metadata_are_read_from_their_text()
    {
        StorageItem item = Read(json => json["clientMetadata"] = """{"site": "Zürich", "n": {"x": null}}""");

        Assert.Equal("Zürich", item.ClientMetadata!["SITE"]);
        Assert.True(item.ClientMetadata.IsReadOnly);
    }

    private static StorageItem Read(Action<JsonObject> change)
    {
        JsonObject json = (JsonObject)JsonNode.Parse(Capture.Load("get_storage_item-sign_url").Answer)!;
        change(json);
        return JsonSerializer.Deserialize(json.ToJsonString(), StorageJson.Default.StorageItem)!;
    }
}
