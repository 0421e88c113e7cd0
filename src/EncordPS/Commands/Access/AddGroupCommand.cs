using EncordPS.Abstractions;
using EncordPS.Batches;

namespace EncordPS.Commands;

/// <summary>What the commands share that give groups a role.</summary>
public abstract class AddGroupCommand : GroupCommand
{
    /// <summary>Write the groups as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override BatchLimits Limits => BatchLimits.OfIds;

    private protected sealed override Task SendAsync(
        CommandRun run, InputBatch<GroupAccess> batch, CancellationToken cancellationToken) =>
        new GroupGrants(PassThru).SendAsync(run, batch, cancellationToken);
}
