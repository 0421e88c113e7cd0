using EncordPS.Timing;

namespace EncordPS.Tracing;

/// <summary>What one attempt of a request did, in terms that may be shown: the path has no query.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path without the query; for a legacy call with what it is for: /public (datarows GET).</param>
/// <param name="Outcome">The HTTP status, or in a word what happened instead.</param>
/// <param name="Bytes">Bytes of the answer's body, unpacked; of an upload, those of the file.</param>
/// <param name="Elapsed">From the first byte sent to the last byte read.</param>
/// <param name="Attempt">Counted from 1.</param>
internal sealed record RequestRecord(
    string Method, string Path, string Outcome, long Bytes, TimeSpan Elapsed, int Attempt)
{
    /// <inheritdoc />
    public override string ToString() =>
        string.Format(
            InvariantCulture,
            "{0} {1} -> {2}, {3:N0} bytes in {4:N0} ms{5}",
            Method, Path, Outcome, Bytes, Elapsed.TotalMilliseconds, Attempt > 1 ? $" (attempt {Attempt})" : "");
}
