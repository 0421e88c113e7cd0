using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordDatasetUser: lists the users who have a role of their own on datasets.</summary>
[Cmdlet(VerbsCommon.Get, "EncordDatasetUser")]
[OutputType(typeof(DatasetUser))]
public sealed class GetEncordDatasetUserCommand : EncordCommand
{
    /// <summary>The ids of the datasets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [IdOf("DatasetHash")]
    public string[] DatasetHash { get; set; } = [];

    /// <summary>The addresses, with or without wildcards.</summary>
    [Parameter(Position = 1)]
    [Alias("Email")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[]? UserEmail { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        NamePatterns emails = new(UserEmail);
        ForEachId(DatasetHash, ErrorSubject.Dataset, (id, subject) => Run(subject, run => run.WritePagesAsync(
            run.Client.DatasetUsers.ListAsync(id.ToString("D"), run.Token), user => emails.Match(user.UserEmail))));
    }
}
