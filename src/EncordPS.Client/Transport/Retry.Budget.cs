using EncordPS.Pacing;

namespace EncordPS.Transport;

internal sealed partial class Retry
{
    /// <summary>
    /// The retries that a session has left for one place, the service or its storage. It is a token bucket, as in
    /// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html: each retry takes a token, and each answer
    /// returns one. Single faults never empty it; an outage does soon. Then each request has one attempt until something is
    /// answered again.
    /// </summary>
    internal sealed class Budget
    {
        private const int RequestsInARow = 10;

        // One fault, and one more, may befall a request that is not tried again.
        private const int FewestRounds = 3;
        private const int RequestsOfAnOutage = 2;

        private readonly object _lock = new();
        private readonly TimeProvider _clock;
        private readonly int _retryCount;
        private readonly int _most;
        private long _failedAt = long.MinValue;
        private int _left;
        private int _rounds;

        /// <param name="retryCount">The retries of one request. Ten requests may fail with all of theirs.</param>
        /// <param name="pace">How fast requests go there; null where nobody else goes.</param>
        public Budget(int retryCount, Pace? pace = null)
        {
            Pace = pace ?? new Pace(TimeProvider.System);
            _clock = Pace.Clock;
            _retryCount = retryCount;
            _left = _most = retryCount * RequestsInARow;
        }

        public Pace Pace { get; }

        /// <summary>
        /// Whether nothing is answered any more: as many attempts as two requests have, one after the other, have failed since the last
        /// answer, whoever made them. Where a third of all requests goes wrong, one request may well fail with all of its attempts.
        /// </summary>
        public bool IsOutage
        {
            get
            {
                lock (_lock)
                {
                    return _rounds >= Math.Max(FewestRounds, RequestsOfAnOutage * (_retryCount + 1));
                }
            }
        }

        /// <summary>Takes a token; false when there is none.</summary>
        public bool TrySpend()
        {
            lock (_lock)
            {
                return _left > 0 && _left-- > 0;
            }
        }

        /// <summary>Returns a token after an answer.</summary>
        public void Answered()
        {
            Pace.Passed();
            lock (_lock)
            {
                _rounds = 0;
                _left = Math.Min(_left + 1, _most);
            }
        }

        /// <summary>Notes that an attempt got no answer. Attempts that were under way together count once.</summary>
        public void Failed(long sentAt)
        {
            lock (_lock)
            {
                if (sentAt >= _failedAt)
                {
                    _rounds++;
                    _failedAt = _clock.GetTimestamp();
                }
            }
        }
    }
}
