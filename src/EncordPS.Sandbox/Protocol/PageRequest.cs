using Microsoft.AspNetCore.WebUtilities;

namespace EncordPS.Sandbox.Protocol;

/// <summary>
/// Which page of a listing is asked for. A token names the last entry of the page before, by its sort value
/// and key: what is added or deleted meanwhile makes no entry come twice or be left out.
/// </summary>
internal sealed record PageRequest(bool ByTime, bool Descending, int Size, string? AfterValue, long? AfterKey)
{
    private const int LargestPage = 1000;
    private const int UsualPage = 100;

    /// <summary>One entry more than a page has: it tells whether there is another page.</summary>
    public int Limit => Size + 1;

    public static PageRequest Read(QueryFields query)
    {
        bool byTime = query.Text("order") switch
        {
            null or "name" => false,
            "createdAt" => true,
            var other => throw QueryFields.Wrong(
                "order", $"Input should be 'name' or 'createdAt', got '{other}'", "enum"),
        };
        Position? after = ReadToken(query.Text("pageToken"));
        int size = query.Integer("pageSize", UsualPage, minimum: 1, LargestPage);
        return new PageRequest(byTime, query.Flag("desc"), size, after?.Value, after?.Key);
    }

    /// <summary>
    /// The end of a query: what comes after the last page, in order, up to the limit. It takes the parameters
    /// <see cref="AfterValue"/>, <see cref="AfterKey"/> and <see cref="Limit"/>.
    /// </summary>
    /// <param name="table">What the sort column and the key belong to.</param>
    public string Sql(string table)
    {
        string column = ByTime ? "created_at" : "name";
        (string beyond, string direction) = Descending ? ("<", "DESC") : (">", "ASC");
        return $"""

            AND (@AfterKey IS NULL OR ({table}.{column}, {table}.id) {beyond} (@AfterValue, @AfterKey))
            ORDER BY {table}.{column} {direction}, {table}.id {direction}
            LIMIT @Limit
            """;
    }

    /// <summary>Makes a page of what the query gave.</summary>
    public Page<T> ToPage<T>(List<T> found)
        where T : IPageEntry
    {
        if (found.Count <= Size)
        {
            return new Page<T>(found);
        }

        T last = found[Size - 1];
        var position = new Position(ByTime ? SqlTime.ToSql(last.CreatedAt) : last.Name, last.Id);
        string token = WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(position));
        return new Page<T>(found[..Size], token);
    }

    private static Position? ReadToken(string? token)
    {
        try
        {
            return token is null ? null : JsonSerializer.Deserialize<Position>(WebEncoders.Base64UrlDecode(token));
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            throw QueryFields.Wrong("pageToken", "Not a token of this server", "value_error");
        }
    }

    private sealed record Position(string Value, long Key);
}
