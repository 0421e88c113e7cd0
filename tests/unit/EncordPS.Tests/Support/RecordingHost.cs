using System.Globalization;
using System.Management.Automation.Host;

namespace EncordPS.Tests.Support;

/// <summary>A console of 100 columns that keeps what it is told to show.</summary>
internal sealed class RecordingHost : PSHost
{
    private readonly RecordingUserInterface _ui = new();

    public string Text => _ui.Text;

    public override string Name => "EncordPS tests";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override PSHostUserInterface UI => _ui;

    public void Clear() => _ui.Clear();

    public override void EnterNestedPrompt() => throw new PSNotSupportedException();

    public override void ExitNestedPrompt() => throw new PSNotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => throw new PSNotSupportedException();
}
