using System.Management.Automation;
using EncordPS.Quickstart.Progress;

namespace EncordPS.Quickstart.Tests;

public sealed class LogProgressViewTests : IDisposable
{
    private readonly TestConsole _console = new();
    private readonly ManualClock _clock = new();
    private readonly LogProgressView _view;

    public LogProgressViewTests() => _view = new LogProgressView(_console.Terminal, _clock);

    public void Dispose() => _console.Dispose();

    [Fact]
    public void A_line_needs_ten_points_and_a_second()
    {
        Report(0, after: 0);
        Report(50, after: 0.5);
        Report(51, after: 0.5);
        Report(55, after: 5);

        Assert.Equal(["Waiting: units (0 %)", "Waiting: units (51 %)"], _console.Lines);
    }

    [Fact]
    public void A_slow_job_gives_a_sign_of_life()
    {
        Report(1, after: 0);
        Report(1, after: 9);
        Report(1, after: 1);

        Assert.Equal(2, _console.Lines.Length);
    }

    [Fact]
    public void The_last_report_is_always_written()
    {
        Report(0, after: 0);
        Report(99, after: 0.1);
        _view.Show(1, new ProgressRecord(7, "Waiting", "units") { RecordType = ProgressRecordType.Completed });
        _view.End();

        Assert.Equal(["Waiting: units (0 %)", "Waiting: units (99 %)"], _console.Lines);
    }

    [Fact]
    public void A_command_that_never_completes_is_finished_by_the_end_of_the_pipeline()
    {
        Report(0, after: 0);
        Report(40, after: 0.1);
        _view.End();

        Assert.Equal("Waiting: units (40 %)", _console.Lines[^1]);
    }

    private void Report(int percent, double after)
    {
        _clock.Advance(TimeSpan.FromSeconds(after));
        _view.Show(1, new ProgressRecord(7, "Waiting", "units") { PercentComplete = percent });
    }
}
