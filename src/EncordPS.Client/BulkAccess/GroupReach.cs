namespace EncordPS.BulkAccess;

/// <summary>How much access a group gives.</summary>
/// <param name="Members">Its members.</param>
/// <param name="Datasets">The datasets where it has a role, of those that were looked at.</param>
/// <param name="Folders">The storage folders where it has a role, of those that were looked at.</param>
/// <param name="IsWhole">Whether the caller's datasets and folders were all looked at.</param>
internal sealed record GroupReach(int Members, int Datasets, int Folders, bool IsWhole)
{
    /// <inheritdoc />
    public override string ToString() => Invariant(
        $"{Count(Members, "member")}, with a role on {Least}{
            Count(Datasets, "dataset")} and {Count(Folders, "storage folder")} that you can see");

    private string Least => IsWhole ? "" : "at least ";

    private static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
