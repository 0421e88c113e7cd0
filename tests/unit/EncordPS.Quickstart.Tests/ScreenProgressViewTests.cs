using System.Management.Automation;
using EncordPS.Quickstart.Progress;

namespace EncordPS.Quickstart.Tests;

public sealed class ScreenProgressViewTests : IDisposable
{
    private const string EraseLine = "\e[2K";

    private readonly TestConsole _console = new();
    private readonly ManualClock _clock = new();
    private readonly ScreenProgressView _view;

    public ScreenProgressViewTests() => _view = new ScreenProgressView(_console.Terminal, _clock);

    public void Dispose() => _console.Dispose();

    [Fact]
    public void A_completed_activity_is_erased()
    {
        _view.Show(1, Record(10));
        _view.Show(1, new ProgressRecord(7, "Waiting", "units") { RecordType = ProgressRecordType.Completed });

        Assert.Equal("Waiting [##                  ] units (10 %)" + EraseLine + "\r", Raw);
    }

    [Fact]
    public void Reports_faster_than_the_eye_are_skipped()
    {
        _view.Show(1, Record(10));
        _view.Show(1, Record(11));
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        _view.Show(1, Record(12));

        Assert.DoesNotContain("11 %", Raw, StringComparison.Ordinal);
        Assert.EndsWith("(12 %)", Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_begins_on_a_line_of_its_own()
    {
        _console.Terminal.Write("half a line");
        _view.Show(1, Record(10));

        Assert.StartsWith("half a line\nWaiting", _console.Output, StringComparison.Ordinal);
    }

    // A lone carriage return is not a line end here.
    private string Raw => _console.RawOutput;

    private static ProgressRecord Record(int percent) => new(7, "Waiting", "units") { PercentComplete = percent };
}
