namespace EncordPS.Bulk;

/// <summary>One of many inputs that share requests, and its outcome.</summary>
/// <param name="value">What is sent for it: an id or an address.</param>
/// <param name="source">A note of the caller about it; the client does not read it.</param>
internal class BulkInput(string value, object? source = null)
{
    public string Value => value;

    public object? Source => source;

    /// <summary>The value, where it is the id of something in the storage.</summary>
    public Guid Id => Guid.Parse(value);

    /// <summary>What came of it.</summary>
    public IReadOnlyList<object> Results { get; set; } = [];

    /// <summary>Why it was not done; null when it was.</summary>
    public EncordException? Failure { get; set; }

    /// <summary>The dataset, folder or group that the failure is about; null when it is about the input itself.</summary>
    public BulkOwner? FailedOwner { get; set; }

    /// <summary>Whether the service says that it is not there, or not for the caller to see.</summary>
    public bool IsUnseen { get; set; }

    /// <summary>Whether the outcome is known.</summary>
    public bool IsSettled { get; set; }
}
