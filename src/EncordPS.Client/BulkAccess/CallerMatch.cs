namespace EncordPS.BulkAccess;

/// <summary>Whether an address is the caller's.</summary>
internal enum CallerMatch
{
    No,
    Perhaps,
    Yes,
}
