namespace EncordPS.Waiting;

/// <summary>What a job consists of, counted.</summary>
internal sealed record JobUnits(int Done, int Failed, int Cancelled, int Pending)
{
    public int Total => Done + Failed + Cancelled + Pending;
}
