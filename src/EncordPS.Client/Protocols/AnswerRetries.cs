using EncordPS.Transport;

namespace EncordPS.Protocols;

/// <summary>
/// Which calls are sent again because their answer came and could not be read. They count with those that got no answer.
/// </summary>
/// <param name="settings">How often to repeat, and when.</param>
/// <param name="budget">The retries that the session has left.</param>
internal sealed class AnswerRetries(HttpSettings settings, RetryBudget budget)
{
    private readonly RetryDelays _delays = new(settings.RetryDelay, settings.Clock);

    /// <summary>Whether there is another attempt; takes it out of the budget.</summary>
    public bool MayRepeat(ApiRequestMessage request, EncordException failure)
    {
        if (!failure.IsAnswerBroken)
        {
            return false;
        }

        // Its headers gave one back, for an answer that was none.
        budget.TrySpend();
        return request.Call.IsRepeatable && request.Attempt <= settings.MaximumRetryCount
            && budget.TrySpend(status: null, request.Observer);
    }

    /// <summary>How long to wait before it.</summary>
    public TimeSpan Delay(ApiRequestMessage request) => _delays.Next(request.Attempt - 1, asked: null);
}
