using System.Text;
using System.Text.Json.Nodes;
using EncordPS.Client.Tests.Support;
using EncordPS.PrivateDataChecks;

namespace EncordPS.Client.Tests.PrivateData;

public sealed class PrivateDataCheckTests
{
    [Theory]
    [InlineData("add_private_data-json_path_str", "values", "payload", "files")]
    [InlineData("folder_add_private_data_start-json_path", "externalFiles")]
    public async Task What_the_service_takes_is_found_good(string capture, params string[] path)
    {
        JsonNode files = path.Aggregate(Capture.Load(capture).Body!, static (node, name) => node[name]!);

        Assert.Empty(await CheckAsync(files.ToJsonString()));
    }

    [Theory]
    [InlineData("""{"imageGroups": [{}]}""", "SectionSpelling", 2)]
    [InlineData("""{"pointClouds": [{}]}""", "UnknownMember", 2)]
    [InlineData("""{"videos": []}""", "EmptySection", 2)]
    [InlineData("""{"audio": null}""", "EmptySection", 2)]
    [InlineData("""{"videos": {"objectUrl": "s3://b/a.mp4"}}""", "SectionNotAList", 2)]
    [InlineData("""{"videos": [{"objectUrl": "s3://b/a.mp4"}], "skip_duplicate_urls": "true"}""", "SettingNotBoolean", 45)]
    [InlineData("""{"videos": [{"objectUrl": "s3://b/a.mp4"}], "upsert_metadata": true}""", "UpsertWithoutSkip", 45)]
    [InlineData("""{"videos": [{"objectUrl": "s3://b/a.mp4"}], "videos": [{"objectUrl": "s3://b/b.mp4"}]}""", "InvalidJson", 45)]
    [InlineData("""{"skip_duplicate_urls": true}""", "UnknownSections", 1)]
    [InlineData("5", "NotAnObject", 1)]
    public async Task What_is_wrong_beside_the_units_is_found(string json, string rule, int column)
    {
        PrivateDataFinding finding = Assert.Single(await CheckAsync(json));

        Assert.Equal((rule, 1, column), (finding.RuleId, finding.Line, finding.Column));
        Assert.Null(finding.Unit);
    }

    [Theory]
    [InlineData("videos", "\"s3://b/a.mp4\"", "UnitNotAnObject", 1)]
    [InlineData("videos", """{"objectURL": "s3://b/a.mp4"}""", "MemberSpelling", 2)]
    [InlineData("videos", """{"object_url": "s3://b/a.mp4"}""", "MemberSpelling", 2)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "titel": "a"}""", "MemberSpelling", 31)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "pose": 1}""", "UnknownUnitMember", 31)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "title": 5}""", "MemberType", 31)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "clientMetadata": "x"}""", "MemberType", 31)]
    [InlineData("videos", """{"objectUrl": null}""", "MemberType", 2)]
    [InlineData("videos", """{"title": "a"}""", "UrlMissing", 1)]
    [InlineData("videos", """{"objectUrl_0": "s3://b/a.mp4"}""", "UrlOfOtherSection", 2)]
    [InlineData("image_groups", """{"title": "g", "objectUrl": "s3://b/a.png"}""", "UrlOfOtherSection", 16)]
    [InlineData("image_groups", """{"title": "g", "objectUrl_0": "s3://b/a.png", "objectUrl_x": "s3://b/b.png"}""", "UrlNumber", 47)]
    [InlineData("image_groups", """{"title": "g", "objectUrl_0": "s3://b/a.png", "objectUrl_01": "s3://b/b.png"}""", "UrlNumber", 47)]
    [InlineData("image_groups", """{"title": "g", "objectUrl_0": "s3://b/a.png", "objectUrl_2": "s3://b/b.png"}""", "UrlNumberGap", 47)]
    [InlineData("image_groups", """{"title": "g", "objectUrl_1": "s3://b/a.png"}""", "UrlNumberGap", 16)]
    [InlineData("image_groups", """{"title": "g"}""", "UrlMissing", 1)]
    [InlineData("image_groups", """{"objectUrl_0": "s3://b/a.png"}""", "TitleMissing", 1)]
    [InlineData("image_groups", """{"title": "g", "createVideo": "yes", "objectUrl_0": "s3://b/a.png"}""", "MemberType", 16)]
    [InlineData("image_groups", """{"title": "g", "objectUrl_0": "s3://b/a.png", "clusterByResolution": true}""", "ClusterByResolution", 47)]
    [InlineData("dicom_series", """{"title": null, "objectUrl_0": "s3://b/a.dcm"}""", "TitleMissing", 1)]
    [InlineData("scenes", """{"title": "s"}""", "UrlMissing", 1)]
    [InlineData("scenes", """{"title": "s", "scene": 5}""", "MemberType", 16)]
    [InlineData("image_groups_from_items", """{"imageItems": ["x"]}""", "MemberType", 2)]
    [InlineData("videos", """{"objectUrl": ""}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": " s3://b/a.mp4"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "b/a.mp4"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "s3:/b/a.mp4"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "htps://b/a.mp4"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "file:///b/a.mp4"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "s3:///a.mp4"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "s3://bucket"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "s3://bucket/clips/"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "s3://b\\a.mp4"}""", "UrlInvalid", 2)]
    [InlineData("videos", """{"objectUrl": "abfs://b/a.mp4"}""", "UrlScheme", 2)]
    [InlineData("videos", """{"objectUrl": "https://b/100%.mp4"}""", "UrlEscape", 2)]
    [InlineData("videos", """{"objectUrl": "https://b/a%2520b.mp4"}""", "UrlEscape", 2)]
    [InlineData("videos", """{"objectUrl": "https://b/a.mp4?X-Amz-Signature=secret"}""", "UrlSigned", 2)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.jpg"}""", "KindByExtension", 2)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "title": ""}""", "TitleEmpty", 31)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "clientMetadata": {"site": 1, "a/b": 2}}""", "MetadataKey", 61)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "videoMetadata": {"fps": 25}}""", "MediaMetadata", 31)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "title": "a", "title": "b"}""", "InvalidJson", 45)]
    [InlineData("videos", """{"objectUrl": "s3://b/a.mp4", "title": "\ud83d"}""", "InvalidJson", 40)]
    public async Task What_is_wrong_with_a_unit_is_found_where_it_stands(string section, string unit, string rule, int column)
    {
        string before = $$"""{"{{section}}": [""";
        PrivateDataFinding finding = Assert.Single(await CheckAsync($"{before}\n  {unit}]}}"));

        Assert.Equal((rule, 2, column + 2), (finding.RuleId, finding.Line, finding.Column));
        Assert.DoesNotContain("secret", finding.Message);
        Assert.NotEmpty(finding.Fix);
    }

    [Theory]
    [InlineData("videos", """{"objectUrl": "https://b.s3.eu-west-2.amazonaws.com/v/b ü%20.mp4", "title": "b ü.mp4"}""")]
    [InlineData("videos", """{"objectUrl": "s3://b/100%/a.webm", "clientMetadata": {"$encord": {"keyframes": [1]}}}""")]
    [InlineData("videos", """{"objectUrl": "https://acct.blob.core.windows.net/c/a.mp4?versionId=2"}""")]
    [InlineData("audio", """{"objectUrl": "s3://b/a.mp4"}""")]
    [InlineData("dicom_series", """{"title": "s", "objectUrl_1": "s3://b/IM0001", "objectUrl_0": "s3://b/IM0000"}""")]
    [InlineData("scenes", """{"title": "s", "scene": {"url": "s3://b/x.mcap", "format": "mcap"}}""")]
    [InlineData("time_series", """{"objectUrl": "s3://b/t.csv", "settings": {"channels": {}}}""")]
    [InlineData("image_groups_from_items", """{"imageItems": ["3d2ebb35-342f-5beb-ae69-250d04933813"]}""")]
    [InlineData("image_groups", """{"title": "g", "objectUrl_0": "s3://b/0.png", "title_0": "zero", "imageMetadata_0": null}""")]
    public async Task What_is_unusual_and_good_is_left_alone(string section, string unit) =>
        Assert.Empty(await CheckAsync($$"""{"{{section}}": [{{unit}}]}"""));

    [Fact]
    public async Task A_URL_and_a_title_that_are_there_already_name_the_first_line()
    {
        List<PrivateDataFinding> findings = await CheckAsync("""
            {"videos":[{"objectUrl":"s3://b/ü.mp4","title":"a"}]}
            {"image_groups":[{"title":"a","objectUrl_0":"s3://b/1.png","objectUrl_1":"s3://b/2.png"}]}
            {"videos":[{"objectUrl":"s3://b/\u00fc.mp4"}]}
            """);

        Assert.Equal(["DuplicateTitle", "DuplicateUrl"], findings.Select(static finding => finding.RuleId));
        Assert.Equal([2, 3], findings.Select(static finding => finding.Line!.Value));
        Assert.All(findings, static finding => Assert.Contains("in line 1", finding.Message));
        Assert.Equal(["s3://b/ü.mp4"], findings[1].Unit!.ObjectUrls);
    }

    [Fact]
    public async Task What_is_too_long_is_found()
    {
        string url = "s3://b/" + new string('a', PrivateDataRules.LongestUrl);
        string title = new('ü', PrivateDataRules.LongestTitle);

        Assert.Equal("UrlTooLong", Assert.Single(await CheckAsync($$"""{"videos": [{"objectUrl": "{{url}}"}]}""")).RuleId);
        Assert.Empty(await CheckAsync($$"""{"videos": [{"objectUrl": "s3://b/a.mp4", "title": "{{title}}"}]}"""));
        Assert.Equal(
            "TitleTooLong",
            Assert.Single(await CheckAsync($$"""{"videos": [{"objectUrl": "s3://b/a.mp4", "title": "{{title}}x"}]}""")).RuleId);
    }

    [Fact]
    public void Limits_of_a_job_are_of_documents_that_go_out_as_they_are()
    {
        List<string> rules = [];
        using PrivateDataChecker checker = new((rule, _) => rules.Add(rule.Id)) { UrlCount = PrivateDataRules.MostUrls + 1 };

        checker.End(length: null);
        Assert.Empty(rules);
        checker.End(PrivateDataRules.LargestDocument + 1);
        Assert.Equal(["TooManyUrls", "LargeDocument"], rules);
    }

    [Theory]
    [InlineData("""{"site": "c"}""", "is not one of a, b")]
    [InlineData("""{"sites": "a"}""", "\"site\" is its spelling there")]
    [InlineData("""{"score": "5"}""", "is not a number")]
    [InlineData("""{"when": "yesterday"}""", "is not a date")]
    [InlineData("""{"old": 1}""", "is not in the schema")]
    [InlineData("""{"site": "a", "score": 5, "when": "2026-01-01T00:00:00Z", "id": null, "vec": [1, 2]}""", null)]
    public async Task Client_metadata_is_held_to_a_schema(string metadata, string? expected)
    {
        MetadataSchema schema = new(JsonNode.Parse("""
            {
              "site": {"ty": "enum", "values": ["a", "b"]}, "score": "number", "when": {"ty": "variant", "hint": "datetime"},
              "id": {"ty": "variant", "hint": "uuid"}, "vec": {"ty": "embedding", "size": 2, "api": null},
              "old": {"ty": "tombstone", "deleted_ty": null}
            }
            """)!.AsObject());

        List<PrivateDataFinding> findings = await CheckAsync(
            $$"""{"videos": [{"objectUrl": "s3://b/a.mp4", "clientMetadata": {{metadata}}}]}""", schema);

        Assert.Equal(expected is null ? 0 : 1, findings.Count);
        Assert.All(findings, finding => Assert.Contains(expected!, finding.Message));
    }

    [Fact]
    public void A_schema_of_unknown_types_is_refused() =>
        Assert.Throws<ArgumentException>(static () => new MetadataSchema(JsonNode.Parse("""{"a": "colour"}""")!.AsObject()));

    [Fact]
    public async Task Lines_behind_one_that_is_no_JSON_are_checked_too()
    {
        List<PrivateDataFinding> findings = await CheckAsync("""
            {"videos":[{"objectUrl":"s3://b/1.mp4"}]}
            {"videos":[{"objectUrl":"s3://b/2.mp4}]}
            {"videos":[{"objectUrl":"b/3.mp4"}]}
            """);

        Assert.Equal([("InvalidJson", 2), ("UrlInvalid", 3)], findings.Select(static finding => (finding.RuleId, finding.Line!.Value)));
    }

    [Fact]
    public async Task A_line_that_is_no_UTF_8_is_told_once_also_before_one_that_is_no_JSON()
    {
        byte[] text = Encoding.Latin1.GetBytes(
            "{\"videos\":[{\"objectUrl\":\"s3://b/\u00fc.mp4\"}]}\n{\"videos\":[{\"objectUrl\":\"s3://b/2.mp4\"}]}\n{\"videos\":[}\n");
        List<PrivateDataFinding> findings = await CheckAsync(text);

        Assert.Equal([("InvalidText", 1), ("InvalidJson", 3)], findings.Select(static finding => (finding.RuleId, finding.Line!.Value)));
    }

    [Fact]
    public async Task Units_behind_one_that_is_no_JSON_are_checked_too()
    {
        List<PrivateDataFinding> findings = await CheckAsync("""
            {
              "videos": [
                {"objectUrl": "s3://b/1.mp4"},
                {"objectUrl": "s3://b/2.mp4"
                {"objectUrl": "b/3.mp4"},
                {
                  "objectUrl" "s3://b/4.mp4",
                  "title": "4"
                },
                {
                  "objectUrl": "b/5.mp4"
                }
              ],
              "images": [{"objectUrl": "b/6.png"}]
            }
            """);

        Assert.Equal(
            [("InvalidJson", 4), ("UrlInvalid", 5), ("InvalidJson", 7), ("UrlInvalid", 11), ("UrlInvalid", 14)],
            findings.Select(static finding => (finding.RuleId, finding.Line!.Value)));
    }

    private static Task<List<PrivateDataFinding>> CheckAsync(string text, MetadataSchema? schema = null) =>
        CheckAsync(Encoding.UTF8.GetBytes(text), schema);

    private static async Task<List<PrivateDataFinding>> CheckAsync(byte[] text, MetadataSchema? schema = null)
    {
        List<PrivateDataFinding> findings = [];
        await PrivateDataCheck.RunAsync(
            new MemoryStream(text),
            schema,
            finding =>
            {
                findings.Add(finding);
                return default;
            },
            default);
        return findings;
    }
}
