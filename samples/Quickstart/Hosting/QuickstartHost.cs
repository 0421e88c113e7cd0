using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace EncordPS.Quickstart.Hosting;

/// <summary>What the engine sees of the world around it: a console, and a request to leave.</summary>
internal sealed class QuickstartHost(ConsoleUserInterface ui) : PSHost
{
    public override string Name => "EncordPS Quickstart";

    public override Version Version { get; } = typeof(QuickstartHost).Assembly.GetName().Version ?? new Version(0, 1);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => ui;

    /// <summary>Set by the <c>exit</c> statement; null while nobody asked to leave.</summary>
    public int? RequestedExitCode { get; private set; }

    public override void SetShouldExit(int exitCode) => RequestedExitCode = exitCode;

    /// <summary>Takes away the progress of a command that ended without completing it.</summary>
    public void EndCommand() => ui.EndCommand();

    public override void EnterNestedPrompt() =>
        throw new PSNotSupportedException("This host has no nested prompts.");

    public override void ExitNestedPrompt() =>
        throw new PSNotSupportedException("This host has no nested prompts.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
