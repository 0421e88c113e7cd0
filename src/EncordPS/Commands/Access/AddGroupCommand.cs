using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>What the commands share that give groups a role.</summary>
public abstract class AddGroupCommand : GroupCommand
{
    /// <summary>The role: Admin or User.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Role")]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(EnumCompleter<DatasetUserRole>))]
    [IdOf("UserRole", "Role", IsStrict = true, IsColumn = true)]
    public string? UserRole { get; set; }

    /// <summary>Write the groups as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override BatchLimits Limits => BatchLimits.OfIds;

    private protected sealed override string Describe(string group) => $"Give group {group} the role {UserRole}";

    private protected sealed override IBulkOperation<GroupAccess> OperationOf(ServiceApi api) => new GroupGrants(api, PassThru);

    /// <summary>Reads the role of the current input; writes an error when it is none.</summary>
    private protected bool TryReadRole<T>(out T role) where T : struct, Enum =>
        TryReadRole(
            UserRole, ErrorSubject.Group(InputObject ?? (object?)UserRole) with { Label = string.Join(", ", GroupHash) }, out role);
}
