namespace EncordPS.Commands;

/// <summary>Takes groups' role on a dataset or a folder away, many in a request.</summary>
internal sealed class GroupRemoval(EncordClient client, GroupAccess access, CancellationToken cancellationToken)
    : RemovalBatch(access.Subject)
{
    protected override Task RemoveAsync(string[] ids) => access.TakeAsync(client, ids, cancellationToken);

    protected override async Task<IEnumerable<string>> FindAsync(string[] ids) =>
        from @group in await access.ListAsync(client, cancellationToken)
        select @group.Key;
}
