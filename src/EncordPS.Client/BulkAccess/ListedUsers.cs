using System.Text.Json.Nodes;
using EncordPS.Bulk;

namespace EncordPS.BulkAccess;

/// <summary>
/// The users of a dataset or a group, who are listed before something is done with some of them: the service ignores those
/// who are not there, and does not say who was not.
/// </summary>
internal static class ListedUsers
{
    /// <summary>Reads a listing of users, by their addresses.</summary>
    public static async Task<Dictionary<string, T>> ReadAsync<T>(IAsyncEnumerable<IReadOnlyList<T>> listing, Func<T, string> emailOf)
    {
        Dictionary<string, T> users = new(StringComparer.OrdinalIgnoreCase);
        await foreach (IReadOnlyList<T> page in listing)
        {
            foreach (T user in page)
            {
                users[emailOf(user)] = user;
            }
        }

        return users;
    }

    /// <summary>Reads the users that inputs are about. Inputs about others fail; all do when there is nothing to be read.</summary>
    /// <param name="owner">The dataset or the group.</param>
    /// <param name="inputs">The inputs; their values are addresses.</param>
    /// <param name="listing">The users of the dataset or the group.</param>
    /// <param name="emailOf">The address of one.</param>
    /// <param name="absence">What to say of one who is not there.</param>
    /// <returns>All users; null when they could not be read.</returns>
    public static async Task<Dictionary<string, T>?> FindAsync<T>(
        BulkOwner owner,
        IReadOnlyList<BulkInput> inputs,
        IAsyncEnumerable<IReadOnlyList<T>> listing,
        Func<T, string> emailOf,
        string absence)
    {
        try
        {
            Dictionary<string, T> users = await ReadAsync(listing, emailOf);
            Fail(inputs.Where(input => !users.ContainsKey(input.Value)), new EncordException(EncordErrorKind.NotFound, absence));
            return users;
        }
        catch (EncordException e)
        {
            Fail(inputs, e, owner);
            return null;
        }
    }

    /// <summary>What users were, for the operations log.</summary>
    public static JsonNode Describe(IEnumerable<BulkInput> inputs, Func<string, string?> describe) => new JsonObject(
        inputs.Select(input => new KeyValuePair<string, JsonNode?>(input.Value, describe(input.Value))));

    private static void Fail(IEnumerable<BulkInput> inputs, EncordException failure, BulkOwner? owner = null)
    {
        foreach (BulkInput input in inputs)
        {
            input.Failure = failure;
            input.FailedOwner = owner;
        }
    }
}
