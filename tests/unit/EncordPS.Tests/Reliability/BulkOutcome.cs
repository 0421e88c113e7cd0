namespace EncordPS.Tests.Reliability;

/// <summary>What became of a bulk write: what was reported of each thing, and what the service has done.</summary>
internal sealed class BulkOutcome
{
    private readonly BulkWrite _write;
    private readonly string[] _all;
    private readonly string[] _done;
    private readonly string[] _unknown;
    private readonly string[] _failed;
    private readonly string[] _there;

    public BulkOutcome(BulkWrite write, string[] all, Invocation run, string[] there)
    {
        ILookup<bool, string> errors = run.Errors.ToLookup(static error => error.Id() == "OutcomeUnknown", IdOf);
        _write = write;
        _all = all;
        _unknown = [.. errors[true]];
        _failed = [.. errors[false]];
        _done = write.IsSilent ? [.. all.Except(_unknown).Except(_failed)] : [.. run.Written];
        _there = there;

        string IdOf(ErrorRecord error) => write.IdOfError.Length == 0
            ? $"{error.TargetObject}"
            : $"{PSObject.AsPSObject(error.TargetObject).Properties[write.IdOfError]?.Value}";
    }

    public string Name => _write.Name;

    public int DoneCount => _done.Length;

    /// <summary>Each thing is reported once, and what is reported is so.</summary>
    public void MustBeTrue()
    {
        Assert.True(
            _done.Concat(_unknown).Concat(_failed).Order().SequenceEqual(_all.Order()), $"Not each is reported once. {this}");
        Assert.True(_there.Distinct().Count() == _there.Length, $"Something was done twice. {this}");
        Assert.True(!_done.Except(_there).Any(), $"What is reported as done was not. {this}");
        // What can be repeated may be reported as failed and be done: the same again sets it right.
        Assert.True(
            _write.IsRepeatable || !_failed.Intersect(_there).Any(), $"What is reported as failed was done. {this}");
    }

    public override string ToString() =>
        $"{_write}: all [{string.Join(' ', _all)}] done [{string.Join(' ', _done)}] unknown [{string.Join(' ', _unknown)}] "
        + $"failed [{string.Join(' ', _failed)}] there [{string.Join(' ', _there)}]";
}
