namespace EncordPS.Bodies;

/// <summary>JSON that is too long to be in memory, and stands in a body as the value of a member.</summary>
/// <param name="OpenAsync">Opens it: UTF-8 without a byte-order mark.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record LongText(Func<CancellationToken, Task<Stream>> OpenAsync, long Length)
{
    /// <summary>What stands in its place until it is sent: a text that no other has.</summary>
    public string Mark { get; } = Guid.NewGuid().ToString("N");
}
