using EncordPS.Bench;
using EncordPS.Bench.Measuring;
using EncordPS.Bench.Scenarios;
using EncordPS.Bench.Server;

switch (args)
{
    case [ServerProcess.Name]:
        await FixedServer.RunAsync();
        return 0;
    case [FloorProcess.Name, string server, .. string[] work]:
        await FloorProcess.RunAsync(server, work);
        return 0;
    case ["--micro", .. string[] rest]:
        MicroBenchmarks.Run(rest);
        return 0;
    case []:
    case ["--quick" or "--only", ..]:
        await TableRun.RunAsync(BenchOptions.Read(args), Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Use: dotnet run -c Release --project bench [-- [--quick] [--only TEXT] | -- --micro]");
        return 2;
}
