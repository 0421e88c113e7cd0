using EncordPS.Pipeline;

namespace EncordPS.Sessions;

/// <summary>Runs the work of an object's method on the pump. Not exported: <see cref="PowerShellHost.Wait"/> calls it.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "EncordForegroundWork")]
internal sealed class InvokeForegroundWorkCommand : AsyncCommand
{
    [Parameter(Mandatory = true)]
    public object? Work { get; set; }

    protected override void ProcessRecord()
    {
        ForegroundWork work = (ForegroundWork)PowerShellHost.Instance.Unwrap(Work)!;
        if (work.Warning is { } warning)
        {
            WriteWarning(warning);
        }

        Pump((_, token) => work.RunAsync(token));
    }
}
