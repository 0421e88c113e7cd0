using System.Text.Json.Nodes;
using EncordPS.Json;

namespace EncordPS;

/// <summary>Which rows of a dataset a listing gives; what is null does not restrict it.</summary>
/// <remarks>Source: encord.orm.dataset.DataRows.</remarks>
public sealed class DataRows
{
    /// <summary>The whole title.</summary>
    public string? TitleEq { get; init; }

    /// <summary>A pattern for the title, with the SQL wildcards % (any text) and _ (one character).</summary>
    public string? TitleLike { get; init; }

    /// <summary>Made before this time.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Made at this time or later.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>The kinds of data.</summary>
    public IReadOnlyList<DataType>? DataTypes { get; init; }

    /// <summary>The ids of the rows.</summary>
    public IReadOnlyList<string>? DataHashes { get; init; }

    /// <summary>What is filled in beside the row itself.</summary>
    public DatasetAccessSettings AccessSettings { get; init; } = new();

    internal JsonObject ToJson() => new()
    {
        ["title_eq"] = TitleEq,
        ["title_like"] = TitleLike,
        ["created_before"] = WireDateConverter.ForLegacy(CreatedBefore),
        ["created_after"] = WireDateConverter.ForLegacy(CreatedAfter),
        ["data_types"] = DataTypes is null ? null : List(DataTypes.Select(WireNames<DataType>.ToUpperSnake)),
        ["dataset_access_settings"] = AccessSettings.ToJson(),
        ["data_hashes"] = DataHashes is null ? null : List(DataHashes),
    };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);
}
