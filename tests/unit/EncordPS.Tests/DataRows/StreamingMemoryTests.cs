namespace EncordPS.Tests.DataRows;

[Collection(AloneTests.Name)]
public sealed class StreamingMemoryTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    [Fact]
    public void Memory_does_not_grow_with_the_number_of_rows()
    {
        fixture.Engine.Set("large", fixture.LargeDataset);
        HighWater few = new(), many = new();
        fixture.Engine.Set("few", few);
        fixture.Engine.Set("many", many);

        fixture.Engine.Invoke("Get-EncordDataRow $large -TitleLike 'bulk/000%' | ForEach-Object { $few.Measure() }").Errors
            .MustBeNone();
        fixture.Engine.Invoke("Get-EncordDataRow $large | ForEach-Object { $many.Measure() }").Errors.MustBeNone();

        // Of each row kept, the id alone would be more than this.
        Assert.InRange(many.Bytes, 0, few.Bytes + (4 * 1024 * 1024));
    }

    /// <summary>The most memory in use while objects pass, measured now and then.</summary>
    public sealed class HighWater
    {
        private const int Interval = 2500;

        private int _count;

        public long Bytes { get; private set; }

        public void Measure()
        {
            if (_count++ % Interval == 0)
            {
                Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: true));
            }
        }
    }
}
