using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>Get-EncordGroupMember: lists the members of groups.</summary>
[Cmdlet(VerbsCommon.Get, "EncordGroupMember")]
[OutputType(typeof(GroupMember))]
public sealed class GetEncordGroupMemberCommand : EncordCommand
{
    private IReadOnlyDictionary<Guid, string>? _names;

    /// <summary>The ids of the groups.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [IdOf("GroupHash")]
    public string[] GroupHash { get; set; } = [];

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
        ForEachId(GroupHash, ErrorSubject.Group, (id, subject) => Run(subject, async run =>
        {
            _names ??= await run.Client.Groups.ReadNamesAsync(run.Token);
            string name = _names.TryGetValue(id, out string? known) ? known : "";
            await run.WritePagesAsync(
                run.Client.GroupMembers.ListAsync(id, name, run.Token), member => emails.Match(member.UserEmail));
        }));
    }
}
