using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>What the commands share that give users a role on datasets.</summary>
/// <inheritdoc />
public abstract class DatasetRolesCommand<TKey> : DatasetUsersCommand<TKey> where TKey : notnull
{
    /// <summary>The role: Admin or User.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Role")]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(EnumCompleter<DatasetUserRole>))]
    [IdOf("UserRole", "Role", IsStrict = true, IsColumn = true)]
    public string? UserRole { get; set; }

    private protected sealed override void Take(string owner, string email, ErrorSubject subject)
    {
        if (TryReadRole(UserRole, subject, out DatasetUserRole role) && ShouldProcess(owner, Describe(email, role)))
        {
            Add(owner, email, role, subject);
        }
    }

    /// <summary>What is done with a user, for the question whether to do it.</summary>
    private protected abstract string Describe(string email, DatasetUserRole role);

    private protected abstract void Add(string dataset, string email, DatasetUserRole role, ErrorSubject subject);
}
