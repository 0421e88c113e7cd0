namespace EncordPS.FrameworkCheck.Support;

/// <summary>Something that must work.</summary>
/// <param name="Name">What works, as a sentence.</param>
/// <param name="Run">Tries it, and throws when it does not.</param>
internal sealed record Check(string Name, Func<Task> Run);
