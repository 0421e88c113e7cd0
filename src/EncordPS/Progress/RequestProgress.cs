namespace EncordPS.Progress;

/// <summary>The progress bar of many inputs in few requests: the rate, and the time left where it is known how many there are.</summary>
internal sealed class RequestProgress : ProgressBar
{
    /// <summary>Requests that are answered sooner show no bar.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly UploadRate _rate = new(TimeProvider.System);
    private readonly string _noun;
    private readonly int? _total;
    private int _answered;

    /// <param name="write">Writes to the progress stream.</param>
    /// <param name="noun">What the inputs are.</param>
    /// <param name="total">How many there are; null while the pipeline may bring more.</param>
    /// <param name="activity">What is going on.</param>
    /// <param name="delay">How long nothing is shown.</param>
    public RequestProgress(Action<ProgressRecord> write, string noun, int? total, string activity, TimeSpan delay)
        : base(write, ActivityIds.Requests, activity, delay)
    {
        (_noun, _total) = (noun, total);
        // The rate counts from the first look on.
        _rate.Add("", 0);
    }

    protected override bool IsOver => _answered == _total;

    /// <summary>The bar of requests that are sent for many inputs.</summary>
    public static RequestProgress OfRequests(Action<ProgressRecord> write, string noun, int? total) =>
        new(write, noun, total, "Sending requests to Encord", Moment);

    /// <summary>Takes in how many more inputs were answered.</summary>
    public void Add(int answered) => Update(() => _rate.Add("", _answered += answered));

    protected override BarState Describe()
    {
        string of = _total is null ? "" : string.Format(InvariantCulture, " of {0:N0}", _total);
        string rate = _rate.UnitsPerSecond is { } inputs ? string.Format(InvariantCulture, ", {0:N1}/s", inputs) : "";
        string text = string.Format(InvariantCulture, "{0:N0}{1} {2}{3}", _answered, of, _noun, rate);
        return _total is { } all
            ? new BarState(text, (int)(100L * _answered / all), _rate.TimeLeft(all - _answered))
            : new BarState(text, Percent: -1);
    }
}
