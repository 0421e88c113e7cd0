using System.Globalization;

namespace EncordPS.Sandbox.Users;

/// <summary>
/// Which page of a list of users is asked for. A token names the last user of the page before: who comes or goes meanwhile
/// makes nobody come twice or be left out.
/// </summary>
internal sealed record UserPageRequest(int Size, long AfterKey)
{
    /// <summary>
    /// The end of a query on a table with the column <c>user_id</c>: what comes after the last page, up to the limit. It takes
    /// the parameters <see cref="AfterKey"/> and <see cref="Limit"/>.
    /// </summary>
    public const string Sql = " AND user_id > @AfterKey ORDER BY user_id LIMIT @Limit";

    private const int LargestPage = 1000;
    private const int UsualPage = 100;

    /// <summary>One user more than a page has: it tells whether there is another page.</summary>
    public int Limit => Size + 1;

    public static UserPageRequest Read(QueryFields query) =>
        new(query.Integer("pageSize", UsualPage, minimum: 1, LargestPage), ReadToken(query.Text("pageToken")));

    /// <summary>Makes a page of what the query gave.</summary>
    public Page<TUser> ToPage<TFound, TUser>(List<TFound> found, Func<TFound, long> keyOf, Func<TFound, TUser> show) => new(
        [.. found.Take(Size).Select(show)],
        found.Count > Size ? $"u{keyOf(found[Size - 1])}" : null);

    private static long ReadToken(string? token) =>
        token is null ? 0
        : token.StartsWith('u') && long.TryParse(token.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long key) ? key
        : throw QueryFields.Wrong("pageToken", "Not a token of this server", "value_error");
}
