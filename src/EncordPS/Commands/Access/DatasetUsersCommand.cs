using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>What the commands share that change who has a role on datasets.</summary>
/// <inheritdoc />
public abstract class DatasetUsersCommand<TKey> : UsersCommand<TKey> where TKey : notnull
{
    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string[]? DatasetHash { get; set; } = [];

    private protected sealed override string[]? Owners => DatasetHash;

    private protected sealed override ErrorSubject OwnerSubject(object? target) => ErrorSubject.Dataset(target);

    private protected override ErrorSubject UserSubject(object target, string label) =>
        ErrorSubject.DatasetUser(target) with { Label = label };
}
