using EncordPS.Abstractions;

namespace EncordPS.Commands;

/// <summary>
/// What the commands share that take groups' role away. They ask only with -Confirm: nothing is lost, and the role can be
/// given back.
/// </summary>
public abstract class RemoveGroupCommand : GroupCommand
{
    private protected sealed override BatchLimits Limits => BatchLimits.OfIdsInUrl;

    private protected sealed override string Describe(string group) => $"Remove group {group}";

    private protected sealed override IBulkOperation<GroupAccess> OperationOf(ServiceApi api) => new GroupRemovals(api);
}
