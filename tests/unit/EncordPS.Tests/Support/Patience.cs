namespace EncordPS.Tests.Support;

/// <summary>How long a test waits before it gives up. Long enough for a busy machine: only a failure takes it.</summary>
internal static class Patience
{
    /// <summary>For a whole script.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(5);

    /// <summary>For what should happen at once.</summary>
    public static TimeSpan Long { get; } = TimeSpan.FromSeconds(60);

    /// <summary>For what a person waits for at the prompt, such as the end after Ctrl+C.</summary>
    public static TimeSpan AtThePrompt { get; } = TimeSpan.FromSeconds(5);

    public static async Task<T> WithPatience<T>(this Task<T> task) => await task.WaitAsync(Long);

    public static async Task WithPatience(this Task task) => await task.WaitAsync(Long);
}
