namespace EncordPS.Sandbox.Tests.Support;

/// <summary>Ids of the built-in seed.</summary>
internal static class Seeded
{
    public static readonly Guid AwsIntegration = new("5a3f0c1e-0001-4a00-8000-000000000001");
    public static readonly Guid GcpIntegration = new("5a3f0c1e-0001-4a00-8000-000000000002");
    public static readonly Guid TrafficCameras = new("5a3f0c1e-0003-4a00-8000-000000000001");
    public static readonly Guid WarehouseShelves = new("5a3f0c1e-0003-4a00-8000-000000000004");
    public static readonly Guid DroneArchive = new("5a3f0c1e-0003-4a00-8000-000000000005");
    public static readonly Guid FinanceScans = new("5a3f0c1e-0003-4a00-8000-000000000007");
}
