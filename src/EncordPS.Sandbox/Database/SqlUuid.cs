namespace EncordPS.Sandbox.Database;

/// <summary>Ids made inside the database.</summary>
internal static class SqlUuid
{
    /// <summary>A random uuid of version 4.</summary>
    public const string New = """
        lower(printf('%s-%s-4%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2),
            substr(hex(randomblob(2)), 2), hex(randomblob(6))))
        """;
}
