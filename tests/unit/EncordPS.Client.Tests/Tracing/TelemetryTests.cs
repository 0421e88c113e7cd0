using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EncordPS.Client.Tests.Support;

namespace EncordPS.Client.Tests.Tracing;

[Collection(AloneTests.Name)]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Who_listens_hears_of_each_attempt()
    {
        string path = $"/v2/public/{Guid.NewGuid():N}";
        ConcurrentQueue<Activity> heard = new();
        ConcurrentQueue<double> measured = new();
        using ActivityListener activities = new()
        {
            ShouldListenTo = static source => source.Name == "EncordPS",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = heard.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
        using MeterListener meters = new();
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "EncordPS")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<double>((_, value, _, _) => measured.Enqueue(value));
        meters.Start();
        using TestClient client = TestClient.Over(new ScriptedHandler().Answer(503).Answer(200), retries: 1);

        await client.CallAsync(new ApiCall(HttpMethod.Get, path + "?token=secret") { IsRepeatable = true });

        Activity[] mine = [.. heard.Where(activity => activity.DisplayName == $"GET {path}")];
        Assert.Equal(["503", "200"], mine.Select(static activity => (string?)activity.GetTagItem("outcome")));
        Assert.Equal([1, 2], mine.Select(static activity => (int?)activity.GetTagItem("encordps.attempt")));
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], mine.Select(static activity => activity.Status));
        Assert.DoesNotContain(mine.SelectMany(static activity => activity.TagObjects), static tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
        Assert.True(measured.Count >= 2);
        Assert.Null(Activity.Current);
    }
}
