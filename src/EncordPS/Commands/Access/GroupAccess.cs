namespace EncordPS.Commands;

/// <summary>What groups have a role on: a dataset or a folder, and the role in question. Equal ones share requests.</summary>
/// <param name="OwnerId">The id of the dataset or the folder.</param>
internal abstract record GroupAccess(string OwnerId)
{
    /// <summary>What errors about the dataset or the folder are about.</summary>
    public abstract ErrorSubject Subject { get; }

    /// <summary>How to see which groups have a role.</summary>
    public abstract string HowToCheck { get; }

    /// <summary>Gives groups the role, all of them or none.</summary>
    public abstract Task GiveAsync(EncordClient client, IEnumerable<string> groups, CancellationToken cancellationToken);

    /// <summary>Takes groups' role away, all of them or none.</summary>
    public abstract Task TakeAsync(EncordClient client, IEnumerable<string> groups, CancellationToken cancellationToken);

    /// <summary>The groups that have a role, as they are written, by their ids.</summary>
    public abstract Task<ILookup<string, object>> ListAsync(EncordClient client, CancellationToken cancellationToken);

    /// <summary>Sends inputs about the dataset or the folder.</summary>
    public abstract OwnerBatch BatchOf(EncordClient client, CancellationToken cancellationToken);
}
