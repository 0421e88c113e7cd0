namespace EncordPS.Abstractions;

/// <summary>Which of a command's results are wanted: those after -Skip, and -First of them.</summary>
/// <param name="skip">How many to leave out.</param>
/// <param name="first">How many to give out after that; ulong.MaxValue for all, as PowerShell has it.</param>
internal sealed class ResultWindow(ulong skip, ulong first)
{
    private ulong _toSkip = skip;
    private ulong _toGive = first;

    /// <summary>Whether all that is wanted is out.</summary>
    public bool IsFull => _toGive == 0;

    /// <summary>How many more results are enough, with those to leave out; null when all are wanted.</summary>
    public long? Reach =>
        _toGive > long.MaxValue || _toSkip > long.MaxValue - _toGive ? null : (long)(_toSkip + _toGive);

    /// <summary>Those of the next results that are wanted.</summary>
    public IReadOnlyList<T> Take<T>(IReadOnlyList<T> results)
    {
        int start = (int)Math.Min(_toSkip, (ulong)results.Count);
        int count = (int)Math.Min(_toGive, (ulong)(results.Count - start));
        _toSkip -= (ulong)start;
        _toGive -= (ulong)count;
        return count == results.Count ? results : [.. results.Skip(start).Take(count)];
    }
}
