using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordOrganisationUser: lists the users of the organisation that the caller may see.</summary>
[Cmdlet(VerbsCommon.Get, "EncordOrganisationUser")]
[OutputType(typeof(OrganisationUser))]
public sealed class GetEncordOrganisationUserCommand : EncordCommand
{
    /// <summary>The addresses, with or without wildcards.</summary>
    [Parameter(Position = 0)]
    [Alias("Email")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[]? UserEmail { get; set; }

    /// <summary>The roles, in the module's or the service's words.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnumCompleter<OrganisationRole>))]
    public string[]? Role { get; set; }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        NamePatterns emails = new(UserEmail);
        Run(ErrorSubject.OrganisationUser(null), run => run.WritePagesAsync(
            run.Client.OrganisationUsers.ListAsync(run.Token), user => emails.Match(user.UserEmail) && HasRole(user)));
    }

    // Roles that only the service knows are found by its words.
    private bool HasRole(OrganisationUser user) => Role is null || Array.Exists(Role, role =>
        string.Equals(role, user.RoleName, StringComparison.OrdinalIgnoreCase)
        || (user.Role is { } known && WireNames<OrganisationRole>.ParseTyped(role) == known));
}
