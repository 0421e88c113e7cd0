namespace EncordPS.Commands;

/// <summary>An upload job that a command looks at.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Target">Where it puts its files.</param>
/// <param name="Input">What the user passed: the target of errors about it.</param>
internal sealed record WaitedJob(string Id, UploadTarget Target, object Input);
