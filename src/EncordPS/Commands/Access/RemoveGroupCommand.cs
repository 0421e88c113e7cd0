using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>
/// What the commands share that take groups' role away. They ask only with -Confirm: nothing is lost, and the role can be
/// given back.
/// </summary>
public abstract class RemoveGroupCommand : GroupCommand
{
    /// <summary>Go on with a removal that another run began: what is gone already is no error.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    private protected sealed override bool IsResumed => Resume;

    private protected sealed override BatchLimits Limits => BatchLimits.OfIdsInUrl;

    private protected sealed override string Describe(string group) => $"Remove group {group}";

    private protected sealed override IBulkOperation<GroupAccess> OperationOf(ServiceApi api) => new GroupRemovals(api);
}
