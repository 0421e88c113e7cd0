using System.Diagnostics;
using EncordPS.Abstractions;

namespace EncordPS.Batches;

/// <summary>
/// The progress bar of many inputs in few requests: the rate, and the time left where it is known how many there are. Work
/// of a moment shows none.
/// </summary>
/// <param name="noun">What the inputs are.</param>
/// <param name="total">How many there are; null while the pipeline may bring more.</param>
internal sealed class BatchProgress(string noun, int? total)
{
    private const int ActivityId = 3;
    private const string Activity = "Sending requests to Encord";

    private static readonly TimeSpan s_moment = TimeSpan.FromSeconds(1);

    private readonly UploadRate _rate = StartedRate();
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly object _lock = new();
    private bool _isShown;
    private int _answered;

    /// <summary>Takes in inputs of which is known what became.</summary>
    public void Add(PipelineOutput output, int answered)
    {
        lock (_lock)
        {
            _answered += answered;
            _rate.Add("", _answered);
            if (_elapsed.Elapsed > s_moment && _answered != total)
            {
                _isShown = true;
                output.WriteProgress(Describe());
            }
        }
    }

    /// <summary>What takes the bar away; null where none was shown.</summary>
    public ProgressRecord? End() =>
        _isShown ? new ProgressRecord(ActivityId, Activity, "Done") { RecordType = ProgressRecordType.Completed } : null;

    private ProgressRecord Describe()
    {
        string of = total is null ? "" : string.Format(InvariantCulture, " of {0:N0}", total);
        string rate = _rate.UnitsPerSecond is { } inputs ? string.Format(InvariantCulture, ", {0:N1}/s", inputs) : "";
        return new ProgressRecord(ActivityId, Activity, string.Format(InvariantCulture, "{0:N0}{1} {2}{3}", _answered, of, noun, rate))
        {
            PercentComplete = total is { } all ? (int)(100L * _answered / all) : -1,
            SecondsRemaining = total is { } whole && _rate.TimeLeft(whole - _answered) is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
        };
    }

    // It counts from the first look on.
    private static UploadRate StartedRate()
    {
        UploadRate rate = new(TimeProvider.System);
        rate.Add("", 0);
        return rate;
    }
}
