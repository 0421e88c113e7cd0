namespace EncordPS.Transport;

/// <summary>
/// How many retries a session may still make. Each retry costs one and each answer gives one back, so that single faults
/// never come near the end of it, while an outage comes to it soon: then each request has one attempt until the service
/// answers again. A token bucket, as in https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html.
/// </summary>
internal sealed class RetryBudget
{
    private const int RequestsInARow = 10;

    private readonly int _most;
    private int _left;

    /// <param name="retryCount">The retries of one request. Ten requests may fail with all of theirs.</param>
    public RetryBudget(int retryCount) => _left = _most = retryCount * RequestsInARow;

    /// <summary>Takes one out; false when there is none.</summary>
    public bool TrySpend()
    {
        while (true)
        {
            int left = Volatile.Read(ref _left);
            if (left == 0)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _left, left - 1, left) == left)
            {
                return true;
            }
        }
    }

    /// <summary>Something was answered: puts one back.</summary>
    public void Refill()
    {
        int left = Volatile.Read(ref _left);
        while (left < _most)
        {
            int found = Interlocked.CompareExchange(ref _left, left + 1, left);
            if (found == left)
            {
                return;
            }

            left = found;
        }
    }
}
