using System.Text.Json;
using EncordPS.Sandbox.Database;
using EncordPS.Sandbox.Items;
using EncordPS.Sandbox.Protocol;
using Microsoft.Data.Sqlite;

namespace EncordPS.Sandbox.DataRows;

/// <summary>Which rows of a dataset are meant; what is null does not restrict.</summary>
internal sealed record DataRowQuery(long DatasetId)
{
    private const string Where = """

        WHERE row.dataset_id = $dataset
            AND ($titleEq IS NULL OR row.title = $titleEq)
            AND ($titleLike IS NULL OR row.title LIKE $titleLike)
            AND ($createdBefore IS NULL OR row.created_at < $createdBefore)
            AND ($createdAfter IS NULL OR row.created_at > $createdAfter)
            AND ($itemTypes IS NULL OR item.item_type IN (SELECT value FROM json_each($itemTypes)))
            AND ($hashes IS NULL OR row.hash IN (SELECT value FROM json_each($hashes)))
        ORDER BY row.id
        """;

    public string? TitleEq { get; init; }

    public string? TitleLike { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public DateTimeOffset? CreatedAfter { get; init; }

    public IReadOnlyList<string>? ItemTypes { get; init; }

    public IReadOnlyList<string>? Hashes { get; init; }

    /// <summary>Reads the filters of a listing. An empty list is no filter.</summary>
    public static DataRowQuery Read(long datasetId, Fields filters) => new(datasetId)
    {
        TitleEq = filters.OptionalText("title_eq"),
        TitleLike = filters.OptionalText("title_like"),
        CreatedBefore = filters.OptionalTime("created_before"),
        CreatedAfter = filters.OptionalTime("created_after"),
        ItemTypes = ReadList(filters, "data_types")?.SelectMany(Items.ItemTypes.OfDataType).ToArray(),
        Hashes = ReadList(filters, "data_hashes")?.Select(hash => hash.ToLowerInvariant()).ToArray(),
    };

    private static string[]? ReadList(Fields filters, string name) =>
        filters.OptionalTexts(name) is { Length: > 0 } list ? list : null;

    public SqliteCommand Command(Session session) => session.Command(
        DataRowWriter.Select + Where,
        ("$dataset", DatasetId),
        ("$titleEq", TitleEq),
        ("$titleLike", TitleLike),
        ("$createdBefore", CreatedBefore),
        ("$createdAfter", CreatedAfter),
        ("$itemTypes", ItemTypes is null ? null : JsonSerializer.Serialize(ItemTypes)),
        ("$hashes", Hashes is null ? null : JsonSerializer.Serialize(Hashes)));
}
