using EncordPS.Sandbox.Media;

namespace EncordPS.Sandbox.DataRows;

/// <summary>
/// Which rows of a dataset are meant, and what they carry beyond their own fields. A filter that is null does not
/// restrict.
/// </summary>
internal sealed record DataRowQuery(long DatasetId)
{
    public string? TitleEq { get; init; }

    public string? TitleLike { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>A list, as JSON.</summary>
    public string? ItemTypes { get; init; }

    /// <inheritdoc cref="ItemTypes"/>
    public string? Hashes { get; init; }

    public bool ClientMetadata { get; init; }

    /// <summary>Whether a whole dataset comes with its rows. An older client does not say, and wants them.</summary>
    public bool Rows { get; init; } = true;

    public bool SignedUrl { get; init; }

    /// <summary>Whether groups have their images.</summary>
    public bool Images { get; init; }

    /// <summary>Whether the images have a signed URL each.</summary>
    public bool ImageUrls { get; init; }

    public static DataRowQuery Of(long datasetId, params IEnumerable<Guid> hashes) =>
        new(datasetId) { Hashes = JsonSerializer.Serialize(hashes) };

    /// <summary>Reads the access settings, which listings and whole datasets share.</summary>
    public static DataRowQuery ReadSettings(long datasetId, Fields payload)
    {
        Fields? settings = payload.OptionalObject("dataset_access_settings");
        return new DataRowQuery(datasetId)
        {
            ClientMetadata = settings?.Flag("fetch_client_metadata") ?? false,
            Rows = settings?.Flag("fetch_rows", fallback: true) ?? true,
        };
    }

    /// <summary>Reads the filters and settings of a listing. An empty list is no filter.</summary>
    public static DataRowQuery Read(long datasetId, Fields payload) => ReadSettings(datasetId, payload) with
    {
        TitleEq = payload.OptionalText("title_eq"),
        TitleLike = payload.OptionalText("title_like"),
        CreatedBefore = payload.OptionalTime("created_before"),
        CreatedAfter = payload.OptionalTime("created_after"),
        ItemTypes = ToJson(payload.OptionalTexts("data_types"), type => Media.ItemTypes.OfDataType(type)),
        Hashes = ToJson(payload.OptionalTexts("data_hashes"), hash => [hash.ToLowerInvariant()]),
    };

    private static string? ToJson(string[]? texts, Func<string, IEnumerable<string>> spell) =>
        texts is { Length: > 0 } ? JsonSerializer.Serialize(texts.SelectMany(spell)) : null;
}
