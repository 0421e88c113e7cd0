using EncordPS.Pipeline;

namespace EncordPS.Abstractions;

/// <summary>What a command's asynchronous work is given.</summary>
/// <param name="Client">The service, over the command's session.</param>
/// <param name="Output">The way to the pipeline.</param>
/// <param name="Token">Cancelled when the pipeline stops or has had enough.</param>
internal sealed record CommandRun(EncordClient Client, PipelineOutput Output, CancellationToken Token)
{
    /// <summary>Writes one object.</summary>
    public ValueTask WriteAsync(object value) => Output.WriteObjectAsync(value, Token);

    /// <summary>Writes an error about one input; the others go on.</summary>
    public ValueTask WriteErrorAsync(ErrorRecord error) => Output.WriteErrorAsync(error, Token);

    /// <summary>Writes all objects of a listing as they arrive.</summary>
    public async Task WriteAllAsync<T>(IAsyncEnumerable<IReadOnlyList<T>> portions)
    {
        await foreach (IReadOnlyList<T> portion in portions)
        {
            await Output.WriteObjectsAsync(portion, Token);
        }
    }
}
