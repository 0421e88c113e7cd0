using System.Collections;
using System.ComponentModel;
using System.Management.Automation.Language;
using System.Reflection;

namespace EncordPS.Completion;

/// <summary>
/// Completes the names of an enum, and tells what they mean, for a parameter that takes texts: one that does not bind texts
/// itself, so that a wrong text among many lines is an error of the command about its line. For a parameter of an enum type
/// the engine asks no completer.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class EnumCompleter<T> : IArgumentCompleter where T : struct, Enum
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string begun = wordToComplete.Trim('\'', '"');
        return Enum.GetNames(typeof(T))
            .Where(name => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            .Select(static name => new CompletionResult(name, name, CompletionResultType.ParameterValue, Meaning(name)));
    }

    private static string Meaning(string name) =>
        typeof(T).GetField(name)?.GetCustomAttribute<DescriptionAttribute>() is { } written ? $"{name}: {written.Description}" : name;
}
