namespace EncordPS.Transport;

/// <summary>
/// The retries that a session has left. It is a token bucket, as in
/// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html: each retry takes a token, and each answer
/// returns one. Single faults never empty it; an outage does soon. Then each request has one attempt until something is
/// answered again.
/// </summary>
internal sealed class RetryBudget
{
    private const int RequestsInARow = 10;

    private readonly int _most;
    private int _left;

    /// <param name="retryCount">The retries of one request. Ten requests may fail with all of theirs.</param>
    public RetryBudget(int retryCount) => _left = _most = retryCount * RequestsInARow;

    /// <summary>Takes a token; false when there is none.</summary>
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

    /// <summary>Returns a token after an answer.</summary>
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
