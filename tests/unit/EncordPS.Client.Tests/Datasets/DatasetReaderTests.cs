using EncordPS.Client.Tests.Answers;

namespace EncordPS.Client.Tests.Datasets;

/// <summary>The fast way to read a dataset of a listing gives the same as the generated code.</summary>
public sealed class DatasetReaderTests
{
    private const string Usual =
        """
        {"datasetUuid": "a6efaac9-e409-5597-8939-3b22eb80a778", "title": "one \"é\" \ud83d\ude00", "description": "of two",
         "createdAt": "2025-01-02T03:04:05+00:00", "lastEditedAt": "2025-01-03 23:59:59", "userRole": "admin", "storageLocation": 1,
         "backingFolderUuid": "a6efaac9-e409-5597-8939-3b22eb80a779"}
        """;

    private static readonly string[] s_words =
    [
        "null", "true", "{}", "[]", "\"\"", "-1", "1.5", "1e999", "\\u0061", "\\ud800", "\"title\": \"again\",", "\"title\": null,",
        "\"description\": null,", "\"newField\": {\"a\": [1]},", "\"ti\\u0074le\": \"b\",", "\"createdAt\": null,",
        "\"lastEditedAt\": \"Fri, 03 Jan 2025 10:00:00 GMT\",", "\u0080", "\"storageLocation\": 99999999999,",
        "\"backingFolderUuid\": \"no id\",",
    ];

    private static readonly OnePassAgreement<DatasetWithUserRole> s_agreement =
        new(static () => new DatasetReader(), DatasetJson.Default.DatasetWithUserRole, DatasetJson.Default.DatasetWithUserRole);

    [Theory]
    [InlineData(Usual)]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"datasetUuid": "a"}""")]
    [InlineData("""{"title": "b", "datasetUuid": "a"}""")]
    [InlineData("""{"datasetUuid": "a", "title": "b", "title": "c"}""")]
    [InlineData("""{"datasetUuid": "a", "title": "b", "description": null, "userRole": null, "storageLocation": null}""")]
    [InlineData("""{"datasetUuid": null, "title": "b"}""")]
    [InlineData("""{"datasetUuid": "a", "title": "b", "createdAt": null}""")]
    [InlineData("""{"datasetUuid": "a", "title": "b", "backingFolderUuid": "no id"}""")]
    [InlineData("""{"datasetUuid": "a", "title": "b", "storageLocation": 1.5}""")]
    [InlineData("""{"datasetUuid": "a", "title": "b", "storageLocation": "1"}""")]
    [InlineData("""{"datasetUuid": "a", "title": "b", "userRole": "owner", "labels": [{"x": 1}], "colour": "red"}""")]
    public void A_dataset_is_read_as_by_the_generated_code(string dataset) => s_agreement.MustHold(dataset);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_damaged_dataset_is_read_or_refused_as_by_the_generated_code(int seed) =>
        s_agreement.MustHoldWhenDamaged(Usual, s_words, seed);

    [Fact]
    public void A_dataset_cut_off_anywhere_is_not_complete() => s_agreement.MustBeIncompleteWhenCutOff(Usual);
}
