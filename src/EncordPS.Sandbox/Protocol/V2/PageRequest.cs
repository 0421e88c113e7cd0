using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace EncordPS.Sandbox.Protocol.V2;

/// <summary>
/// Which page of a listing is asked for. A token names the last entry of the page before, by its sort value
/// and key: what is added or deleted meanwhile makes no entry come twice or be left out.
/// </summary>
internal sealed record PageRequest(string SortColumn, bool Descending, int Size, string? AfterValue, long? AfterKey)
{
    private const int LargestPage = 1000;
    private const int UsualPage = 100;

    public static PageRequest Read(QueryFields query)
    {
        string column = query.Text("order") switch
        {
            null or "name" => "name",
            "createdAt" => "created_at",
            var other => throw QueryFields.Wrong(
                "order", $"Input should be 'name' or 'createdAt', got '{other}'", "enum"),
        };
        (string? value, long? key) = ReadToken(query.Text("pageToken"));
        return new PageRequest(
            column, query.Flag("desc"), query.Integer("pageSize", UsualPage, minimum: 1, LargestPage), value, key);
    }

    /// <summary>
    /// The end of a query: what comes after the last page, in order, and one entry more than a page has.
    /// </summary>
    /// <param name="table">What the sort column and the key belong to.</param>
    public string Sql(string table)
    {
        (string beyond, string direction) = Descending ? ("<", "DESC") : (">", "ASC");
        return $"""

            AND ($afterKey IS NULL OR ({table}.{SortColumn}, {table}.id) {beyond} ($afterValue, $afterKey))
            ORDER BY {table}.{SortColumn} {direction}, {table}.id {direction}
            LIMIT $limit
            """;
    }

    /// <summary>Makes a page of what the query gave.</summary>
    public Page<T> ToPage<T>(List<(T Entry, string SortValue, long Key)> found)
    {
        List<T> entries = [.. found.Take(Size).Select(each => each.Entry)];
        return found.Count <= Size
            ? new Page<T>(entries)
            : new Page<T>(entries, WriteToken(found[Size - 1].SortValue, found[Size - 1].Key));
    }

    private static string WriteToken(string value, long key) =>
        WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new Position(value, key)));

    private static (string? Value, long? Key) ReadToken(string? token)
    {
        if (token is null)
        {
            return (null, null);
        }

        try
        {
            Position? position = JsonSerializer.Deserialize<Position>(WebEncoders.Base64UrlDecode(token));
            return (position?.Value, position?.Key);
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            throw QueryFields.Wrong("pageToken", "Not a token of this server", "value_error");
        }
    }

    private sealed record Position(string Value, long Key);
}
