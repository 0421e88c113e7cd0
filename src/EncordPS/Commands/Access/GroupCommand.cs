using EncordPS.Abstractions;
using EncordPS.Binding;
using EncordPS.Completion;

namespace EncordPS.Commands;

/// <summary>
/// What the commands share that change the roles of groups on datasets and folders: groups from the pipeline are gathered,
/// so that those which can share a request do.
/// </summary>
public abstract class GroupCommand : EncordCommand
{
    private readonly BulkGatherer<GroupAccess> _groups = new();

    /// <summary>The ids of the groups.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [IdOf("GroupHash")]
    public string[] GroupHash { get; set; } = [];

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The datasets or folders of the current input, as the user named them.</summary>
    private protected abstract string[] Owners { get; }

    private protected abstract BatchLimits Limits { get; }

    /// <summary>Whether it does no harm that a role is gone already.</summary>
    private protected virtual bool IsResumed => false;

    /// <inheritdoc />
    protected sealed override void ProcessRecord()
    {
        foreach (string owner in Owners)
        {
            if (!IsOneForBoth(InputObject, owner, GroupHash)
                && TryReadId(owner, OwnerSubject(InputObject ?? (object)owner) with { Label = NameOf(owner) }, out Guid id)
                && AccessTo(id.ToString("D")) is { } access)
            {
                Array.ForEach(GroupHash, text => Add(access, NameOf(owner), text));
            }
        }

        if (_groups.IsFull)
        {
            Send();
        }
    }

    /// <inheritdoc />
    protected sealed override void EndProcessing() => Send();

    /// <summary>What is done with a group, for the question whether to do it.</summary>
    private protected abstract string Describe(string group);

    /// <summary>What an error about a dataset or folder is about.</summary>
    private protected abstract ErrorSubject OwnerSubject(object target);

    /// <summary>
    /// The access to a dataset or folder that is to be given or taken; null when it cannot be read, and an error is written.
    /// </summary>
    private protected abstract GroupAccess? AccessTo(string owner);

    private protected abstract IBulkOperation<GroupAccess> OperationOf(ServiceApi api);

    private void Add(GroupAccess access, string owner, string text)
    {
        ErrorSubject subject = ErrorSubject.Group(InputObject ?? (object)text)
            with { Label = NameOf(text), HowToCheck = OutcomeCheck.Groups(access.Owner), IsResumed = IsResumed };
        if (TryReadId(text, subject, out Guid id) && ShouldProcess(owner, Describe(subject.Label!)))
        {
            string group = id.ToString("D");
            _groups.Add(access, $"{access.Owner.Id}/{group}", new BulkInput(group, subject));
        }
    }

    private string NameOf(string id) => TargetName.Of(InputObject, id);

    private void Send() =>
        Run(ErrorSubject.Group(null), run => run.SendAsync(_groups, OperationOf(run.Client.Service), Limits));
}
