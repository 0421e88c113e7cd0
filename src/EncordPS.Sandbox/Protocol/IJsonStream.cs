namespace EncordPS.Sandbox.Protocol;

/// <summary>
/// An answer too long to be held in memory: it writes itself, and calls <c>flush</c> now and then, which
/// waits while the client is slower than the database.
/// </summary>
internal interface IJsonStream
{
    Task WriteAsync(Utf8JsonWriter json, Func<Task> flush, CancellationToken cancellationToken);
}
