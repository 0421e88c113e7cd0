using EncordPS.FrameworkCheck.Support;

namespace EncordPS.FrameworkCheck;

/// <summary>Tries on .NET Framework, or on Mono, what the module does on Windows PowerShell 5.1.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [string module, string sandbox, string keys])
        {
            Console.Error.WriteLine("Use: EncordPS.FrameworkCheck <bin/netstandard2.0> <EncordPS.Sandbox.dll> <folder of test keys>");
            return 2;
        }

        // Before the first method that names a type of the client is compiled.
        ModuleAssemblies.Register(module);
        return CheckRun.RunAsync(new Place(sandbox, keys)).GetAwaiter().GetResult();
    }
}
