namespace EncordPS.Tests.Support;

/// <summary>What every error of the module must be.</summary>
internal static class ErrorExpectations
{
    /// <summary>The part of the ErrorId that scripts branch on.</summary>
    public static string Id(this ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];

    public static string? Action(this ErrorRecord error) => error.ErrorDetails?.RecommendedAction;

    public static void MustBeNone(this IEnumerable<ErrorRecord> errors) =>
        Assert.Empty(errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));

    public static void MustBe(this ErrorRecord error, string id, ErrorCategory category)
    {
        Assert.Equal(id, error.Id());
        Assert.Equal(category, error.CategoryInfo.Category);
        error.MustHelp();
    }

    public static void MustBe(this ErrorRecord error, string id, ErrorCategory category, object target)
    {
        error.MustBe(id, category);
        object? actual = error.TargetObject is PSObject wrapped ? wrapped.BaseObject : error.TargetObject;
        Assert.Equal(target, actual);
    }

    public static void MustSay(this ErrorRecord error, string words) =>
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);

    public static void MustAdvise(this ErrorRecord error, string words) =>
        Assert.Contains(words, error.Action()!, StringComparison.Ordinal);

    /// <summary>Says in words what to do, and shows no insides.</summary>
    public static void MustHelp(this ErrorRecord error)
    {
        Assert.NotEqual(ErrorCategory.NotSpecified, error.CategoryInfo.Category);
        Assert.False(string.IsNullOrWhiteSpace(error.Action()), $"No recommended action: {error}");
        Assert.DoesNotMatch(@"(?m)^\s+at |Exception\b|--->", error.ToString());
    }
}
