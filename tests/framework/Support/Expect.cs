namespace EncordPS.FrameworkCheck.Support;

/// <summary>The few assertions that the checks need: a test framework would bring assemblies of its own.</summary>
internal static class Expect
{
    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    public static void Equal<T>(T expected, T actual) =>
        That(EqualityComparer<T>.Default.Equals(expected, actual), $"expected {expected}, got {actual}");

    public static async Task<TException> ThrowsAsync<TException>(Func<Task> work)
        where TException : Exception
    {
        try
        {
            await work();
        }
        catch (TException e)
        {
            return e;
        }

        throw new InvalidOperationException($"no {typeof(TException).Name} was thrown");
    }
}
