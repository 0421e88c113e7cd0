using System.Diagnostics;
using EncordPS.FrameworkCheck.Checks;
using EncordPS.FrameworkCheck.Support;

namespace EncordPS.FrameworkCheck;

/// <summary>Runs all checks and says of each how it went, with a last line as `dotnet test` writes it.</summary>
internal static class CheckRun
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(Place place)
    {
        Stopwatch time = Stopwatch.StartNew();
        using SandboxProcess sandbox = await SandboxProcess.StartAsync(place);
        IEnumerable<Check> checks =
        [
            .. TypeChecks.List(),
            .. new KeyChecks(place, sandbox).List(),
            .. new ListingChecks(place, sandbox).List(),
            .. new ChangeChecks(place, sandbox).List(),
            .. new FileChecks(place, sandbox).List(),
        ];
        int passed = 0;
        int failed = 0;
        foreach (Check check in checks)
        {
            bool hasPassed = await PassesAsync(check);
            passed += hasPassed ? 1 : 0;
            failed += hasPassed ? 0 : 1;
        }

        Console.WriteLine(
            $"{(failed == 0 ? "Passed!" : "Failed!")}  - Failed: {failed}, Passed: {passed}, Skipped: 0, Total: {passed + failed}, "
            + $"Duration: {time.Elapsed.TotalSeconds:N0} s - EncordPS.FrameworkCheck ({Runtime.Name})");
        return failed == 0 ? 0 : 1;
    }

    private static async Task<bool> PassesAsync(Check check)
    {
        try
        {
            Task run = Task.Run(check.Run);
            Expect.That(await Task.WhenAny(run, Task.Delay(s_longest)) == run, $"it has not ended after {s_longest}");
            await run;
            return true;
        }
        catch (Exception e)
        {
            Console.WriteLine($"  Failed: {check.Name}");
            Console.WriteLine(e);
            return false;
        }
    }
}
