namespace EncordPS.Sessions;

/// <summary>What the client asks of the program that it runs in.</summary>
internal interface IEncordHost
{
    /// <summary>Takes off what the host wraps values in; a value that is not wrapped comes back as it is.</summary>
    object? Unwrap(object? value);

    /// <summary>
    /// Runs work that a person started on an object, such as <see cref="DataRow.Save"/>, and returns when it is done.
    /// The host decides how it waits, and cancels the work when the person stops it.
    /// </summary>
    /// <param name="work">What to do.</param>
    /// <param name="warning">What to warn the person of before; null for nothing.</param>
    void Wait(Func<CancellationToken, Task> work, string? warning = null);
}
