using System.Reflection;

namespace EncordPS.FrameworkCheck.Support;

/// <summary>
/// Loads the module's assemblies as EncordPS.psm1 does on Windows PowerShell: its own resolver finds what they ask for.
/// </summary>
internal static class ModuleAssemblies
{
    public static void Register(string folder)
    {
        Assembly.LoadFrom(Path.Combine(folder, "EncordPS.Client.dll"));
        Assembly module = Assembly.LoadFrom(Path.Combine(folder, "EncordPS.dll"));
        module.GetType("EncordPS.FrameworkAssemblyResolver", throwOnError: true).GetMethod("Register").Invoke(null, null);
        // The module does not answer for others, and this program is one.
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
            request.RequestingAssembly == typeof(ModuleAssemblies).Assembly ? Find(folder, new AssemblyName(request.Name)) : null;
    }

    private static Assembly? Find(string folder, AssemblyName name)
    {
        string file = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(file) ? Assembly.LoadFrom(file) : null;
    }
}
