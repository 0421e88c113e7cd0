namespace EncordPS.Tests.Reliability;

/// <summary>
/// Whatever goes wrong, each item of a bulk run is reported once, as done or as failed; what is reported as done is
/// there, and what only failed in passing was tried again.
/// </summary>
public abstract class BulkUnderFaultsTest(FaultySandboxFixture fixture) : IClassFixture<FaultySandboxFixture>
{
    // Faults that pass when a request is repeated. Those that come after the work are among them.
    public static TheoryData<string> PassingFaults => ["rate-limits:0.3,seed=2", "server-errors:0.3,seed=3", "refused:0.1,reset-before:0.1,lost-reply:0.1,seed=4"];

    // After these the client cannot know whether a request was carried out.
    public static TheoryData<string> UncertainFaults => ["garbled:0.4,seed=5", "reset-during:0.4,seed=6", "stall:0.2,trickle:0.2,seed=7"];

    protected FaultySandboxFixture Fixture { get; } = fixture;

    protected string NewDataset(int rows)
    {
        string hash = Fixture.Engine.Invoke("(New-EncordDataset 'Under faults').DatasetHash").Text;
        Fixture.Server.AddDataRows(Guid.Parse(hash), rows);
        return hash;
    }
}
