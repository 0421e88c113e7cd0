namespace EncordPS.Commands;

/// <summary>A row that waits to be sent with others.</summary>
/// <param name="Change">What to change.</param>
/// <param name="Row">The object that named it, as the user has it; null when ids were typed.</param>
/// <param name="Name">What to call it in messages.</param>
internal sealed record PendingMetadata(RowMetadataChange Change, object? Row, string Name);
