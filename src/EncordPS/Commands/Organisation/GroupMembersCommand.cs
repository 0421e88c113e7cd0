using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>What the commands share that change who is a member of groups.</summary>
public abstract class GroupMembersCommand : UsersCommand<string>
{
    /// <summary>The ids of the groups.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [IdOf("GroupHash")]
    public string[]? GroupHash { get; set; } = [];

    private protected sealed override string[]? Owners => GroupHash;

    private protected sealed override ErrorSubject OwnerSubject(object? target) => ErrorSubject.Group(target);
}
