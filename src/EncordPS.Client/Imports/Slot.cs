namespace EncordPS.Imports;

/// <summary>A chunk's place among those that are under way. It is given back once, be it by the chunk's end or before.</summary>
internal sealed class Slot(Action free) : IDisposable
{
    private int _isFree;

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isFree, 1) == 0)
        {
            free();
        }
    }
}
