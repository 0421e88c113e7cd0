using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>Test-EncordConnection: asks the service once, and tells what stands in the way.</summary>
[Cmdlet(VerbsDiagnostic.Test, "EncordConnection")]
[OutputType(typeof(ConnectionTest))]
public sealed class TestEncordConnectionCommand : EncordCommand
{
    /// <inheritdoc />
    protected override void ProcessRecord() =>
        Run(ErrorSubject.Connection(ActiveSession.Domain), static async run =>
            await run.WriteAsync(await run.Client.Connection.RunAsync(run.Token)));
}
