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
    private readonly InputGatherer<GroupAccess> _groups = new();

    /// <summary>The ids of the groups.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [IdOf("GroupHash")]
    public string[] GroupHash { get; set; } = [];

    /// <summary>The object from the pipeline: what an error about it is about.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The datasets or folders of the current input, as the user named them.</summary>
    private protected abstract IEnumerable<GroupAccess> Owners { get; }

    private protected abstract BatchLimits Limits { get; }

    /// <inheritdoc />
    protected sealed override void ProcessRecord()
    {
        foreach (GroupAccess named in Owners)
        {
            if (TryReadId(named.OwnerId, named.Subject with { Target = InputObject ?? (object)named.OwnerId }, out Guid id))
            {
                GroupAccess access = named with { OwnerId = id.ToString("D") };
                Array.ForEach(GroupHash, text => Add(access, text));
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

    /// <summary>Sends a batch and notes with each input what became of it.</summary>
    private protected abstract Task SendAsync(CommandRun run, InputBatch<GroupAccess> batch, CancellationToken cancellationToken);

    private void Add(GroupAccess access, string text)
    {
        ErrorSubject subject = ErrorSubject.Group(InputObject ?? (object)text) with { Label = text, HowToCheck = access.HowToCheck };
        if (TryReadId(text, subject, out Guid id) && ShouldProcess(access.OwnerId, Describe(text)))
        {
            string group = id.ToString("D");
            _groups.Add(access, $"{access.OwnerId}/{group}", new PendingInput(group, subject));
        }
    }

    private void Send() => Run(ErrorSubject.Group(null), run => _groups.SendAsync(
        run, Limits, (batch, token) => SendAsync(run, batch, token), (_, group) => group.WriteAsync(run)));
}
