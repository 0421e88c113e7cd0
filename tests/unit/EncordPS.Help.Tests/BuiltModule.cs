using System.Management.Automation;
using System.Reflection;

namespace EncordPS.Help.Tests;

/// <summary>The module as it was built, read from its assemblies: no engine runs.</summary>
internal static class BuiltModule
{
    public static Assembly Assembly { get; } = Load("EncordPS");

    /// <summary>What users name in their scripts.</summary>
    public static Type[] Types { get; } =
        [.. Assembly.GetExportedTypes().Concat(Load("EncordPS.Client").GetExportedTypes()).Where(type => type.Namespace == "EncordPS")];

    public static IReadOnlyList<CmdletInfo> Commands { get; } =
    [
        .. from type in Assembly.GetExportedTypes()
           let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
           where cmdlet is not null
           select new CmdletInfo($"{cmdlet.VerbName}-{cmdlet.NounName}", type),
    ];

    public static CmdletInfo Find(string name) => Commands.Single(command => command.Name == name);

    private static Assembly Load(string name) => Assembly.LoadFrom(Path.Combine(Repository.ModulePath, "bin", "net8.0", $"{name}.dll"));
}
